namespace CarePortals.Generated.Tests.Slots;

[Category("Elsewhere")]
public sealed class FarOffsetTests
{
    [Test]
    public void Kathmandu_is_five_hours_and_three_quarters_ahead()
    {
        var days = Open.At("2026-07-01T18:14:00Z", "2026-07-01T18:15:00Z").GroupByDay("Asia/Kathmandu");

        Assert.That(days.Lines(), Is.EqualTo(["2026-07-01: 23:59+05:45", "2026-07-02: 00:00+05:45"]));
    }

    [Test]
    public void Kiritimati_is_fourteen_hours_ahead()
    {
        var days = Open.At("2026-07-01T09:59:00Z", "2026-07-01T10:00:00Z").GroupByDay("Pacific/Kiritimati");

        Assert.That(days.Lines(), Is.EqualTo(["2026-07-01: 23:59+14:00", "2026-07-02: 00:00+14:00"]));
    }

    [Test]
    public void Etc_GMT_plus_12_is_twelve_hours_behind()
    {
        var days = Open.At("2026-07-02T11:59:00Z", "2026-07-02T12:00:00Z").GroupByDay("Etc/GMT+12");

        Assert.That(days.Lines(), Is.EqualTo(["2026-07-01: 23:59-12:00", "2026-07-02: 00:00-12:00"]));
    }

    [Test]
    public void The_same_instant_is_on_three_dates_around_the_world()
    {
        var availability = Open.At("2026-07-02T10:30:00Z");

        Assert.That(
            ((string[])["Etc/GMT+12", "UTC", "Pacific/Kiritimati"]).SelectMany(zone => availability.GroupByDay(zone).Lines()),
            Is.EqualTo(["2026-07-01: 22:30-12:00", "2026-07-02: 10:30+00:00", "2026-07-03: 00:30+14:00"]));
    }

    [Test]
    public void The_ends_of_time_do_not_break_the_grouping(
        [Values("Etc/GMT+12", "Pacific/Kiritimati", "America/New_York", "Europe/Dublin", "UTC")] string zone,
        [Values(0, 1, 60, 24 * 60, 48 * 60)] int minutes)
    {
        var availability = Open.At([DateTimeOffset.MinValue.AddMinutes(minutes), DateTimeOffset.MaxValue.AddMinutes(-minutes)]);

        var days = availability.GroupByDay(zone);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(days.Select(day => day.Date.Year), Is.EqualTo([1, 9999]));
            Assert.That(days.SelectMany(day => day.Slots).Select(slot => slot.IsRepeatedHour), Is.EqualTo([false, false]));
        }
    }

    [TestCase("America/Toronto", "9999-12-31T02:00:00Z", "9999-12-30: 21:00-05:00")]
    [TestCase("Asia/Tokyo", "9999-12-31T14:59:00Z", "9999-12-31: 23:59+09:00")]
    [TestCase("Asia/Tokyo", "9999-12-31T15:00:00Z", "9999-12-31: 15:00+00:00")]
    public void The_zones_clock_runs_as_far_as_the_calendar_goes(string zone, string instant, string expected) =>
        Assert.That(Open.At(instant).GroupByDay(zone).Lines(), Is.EqualTo([expected]));

    [Test]
    public void Clocks_still_go_back_in_9998()
    {
        var days = Open.At("9998-11-01T05:30:00Z", "9998-11-01T06:30:00Z").GroupByDay("America/New_York");

        Assert.That(days.Lines(), Is.EqualTo(["9998-11-01: 01:30-04:00* 01:30-05:00*"]));
    }

    [Test]
    public void Thousands_of_times_where_the_calendar_ends_cost_what_others_cost()
    {
        var availability = Open.At(Enumerable.Range(0, 3000).Select(step => DateTimeOffset.MaxValue.AddMilliseconds(-step)));
        Assert.That(availability.Slots, Has.Count.EqualTo(3000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var days = availability.GroupByDay("Pacific/Kiritimati");

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1024 * 1024));
        Assert.That(days.Single().Slots, Has.Count.EqualTo(3000));
    }
}
