using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Slots;

[Category("Elsewhere")]
public sealed class GroupByDayProperties
{
    [Test]
    public void Every_instant_appears_once_in_its_zones_offset_under_its_own_date() =>
        Repeatable.Check(AnyZone.Source, any =>
        {
            var days = Open.At(any.Instants).GroupByDay(any.Zone);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(days.SelectMany(day => day.Slots).Select(slot => slot.Start.UtcDateTime).Order(), Is.EqualTo(any.Instants.Select(instant => instant.UtcDateTime).Distinct().Order()));
                Assert.That(days.SelectMany(day => day.Slots).Select(slot => slot.Start.Offset), Is.EqualTo(days.SelectMany(day => day.Slots).Select(slot => any.Zone.GetUtcOffset(slot.Start))));
                Assert.That(days.All(day => day.Slots.All(slot => DateOnly.FromDateTime(slot.Start.DateTime) == day.Date)));
            }
        });

    [Test]
    public void Days_ascend_by_date_and_slots_by_instant_and_none_is_empty() =>
        Repeatable.Check(AnyZone.Source, any =>
        {
            var days = Open.At(any.Instants).GroupByDay(any.Zone);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(days.Select(day => day.Date), Is.Ordered.Ascending.And.Unique);
                Assert.That(days, Has.All.Matches<SlotDay>(day => day.Slots.Count > 0));
                Assert.That(days, Has.All.Matches<SlotDay>(day => day.Slots.Zip(day.Slots.Skip(1)).All(pair => pair.First.Start.UtcTicks < pair.Second.Start.UtcTicks)));
            }
        });

    [Test]
    public void Grouping_equals_the_naive_one() =>
        Repeatable.Check(AnyZone.Source, any =>
        {
            var naive = any.Instants
                .Select(instant => TimeZoneInfo.ConvertTime(instant, any.Zone))
                .Distinct()
                .GroupBy(start => DateOnly.FromDateTime(start.DateTime))
                .OrderBy(day => day.Key)
                .SelectMany(day => day.OrderBy(start => start.UtcTicks).Select(start => (day.Key, start)));

            Assert.That(
                Open.At(any.Instants).GroupByDay(any.Zone).SelectMany(day => day.Slots.Select(slot => (day.Date, slot.Start))),
                Is.EqualTo(naive));
        });

    [Test]
    public void An_hour_is_repeated_if_and_only_if_another_instant_shows_the_same_wall_clock() =>
        Repeatable.Check(
            AnyZone.Source,
            any =>
            {
                foreach (var slot in Open.At(any.Instants).GroupByDay(any.Zone).SelectMany(day => day.Slots))
                {
                    Assert.That(slot.IsRepeatedHour, Is.EqualTo(IsShownTwice(slot.Start, any.Zone)), $"{slot.Start:O} in {any.Zone.Id}");
                }
            },
            runs: 50);

    [Test]
    public void The_order_of_the_input_does_not_matter() =>
        Repeatable.Check(AnyZone.Source, any =>
            Assert.That(Open.At(any.Instants.Reverse()).GroupByDay(any.Zone).Lines(), Is.EqualTo(Open.At(any.Instants).GroupByDay(any.Zone).Lines())));

    // No zone has gone back by more than a day since 1970, nor by another step than a quarter of an hour.
    private static bool IsShownTwice(DateTimeOffset start, TimeZoneInfo zone) =>
        Enumerable.Range(-96, 193).Any(quarters =>
            quarters != 0 && TimeZoneInfo.ConvertTime(start.AddMinutes(15 * quarters), zone).DateTime == start.DateTime);
}
