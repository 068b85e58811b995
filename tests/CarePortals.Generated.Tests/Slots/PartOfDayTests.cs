namespace CarePortals.Generated.Tests.Slots;

public sealed class PartOfDayTests
{
    [TestCase("00:00", PartOfDay.Morning)]
    [TestCase("11:59", PartOfDay.Morning)]
    [TestCase("12:00", PartOfDay.Afternoon)]
    [TestCase("16:59", PartOfDay.Afternoon)]
    [TestCase("17:00", PartOfDay.Evening)]
    [TestCase("23:59", PartOfDay.Evening)]
    public void Part_of_day_is_by_the_wall_clock(string time, PartOfDay expected)
    {
        var start = Open.Instant($"2026-07-02T{time}:00-04:00");

        Assert.That(new Slot(start).PartOfDay, Is.EqualTo(expected));
    }

    [Test]
    public void Seconds_do_not_round_up() =>
        Assert.That(new Slot(Open.Instant("2026-07-02T11:59:59.999+05:45")).PartOfDay, Is.EqualTo(PartOfDay.Morning));

    [Test]
    public void One_instant_is_another_part_of_the_day_in_another_zone()
    {
        var availability = Open.At("2026-07-02T16:00:00Z");

        Assert.That(
            ((string[])["America/Vancouver", "America/Toronto", "Europe/Paris"]).Select(zone => availability.GroupByDay(zone).Single().Slots.Single().PartOfDay),
            Is.EqualTo([PartOfDay.Morning, PartOfDay.Afternoon, PartOfDay.Evening]));
    }

    [Test]
    public void A_slot_made_by_hand_is_not_repeated_unless_it_says_so()
    {
        var start = Open.Instant("2026-11-01T01:30:00-04:00");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Slot(start).IsRepeatedHour, Is.False);
            Assert.That(new Slot(start, IsRepeatedHour: true).IsRepeatedHour, Is.True);
            Assert.That(new Slot(start), Is.Not.EqualTo(new Slot(start, IsRepeatedHour: true)));
        }
    }
}
