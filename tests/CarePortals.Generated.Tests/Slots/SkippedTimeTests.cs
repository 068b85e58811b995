namespace CarePortals.Generated.Tests.Slots;

/// <summary>Days on which clocks go forward: no instant is lost, none is shown at a time that does not exist.</summary>
[Category("Elsewhere")]
public sealed class SkippedTimeTests
{
    [Test]
    public void New_York_has_nothing_between_two_and_three()
    {
        var days = Open.Every(30, "2026-03-08T06:00:00Z", "2026-03-08T08:00:00Z").GroupByDay("America/New_York");

        Assert.That(days.Lines(), Is.EqualTo(["2026-03-08: 01:00-05:00 01:30-05:00 03:00-04:00 03:30-04:00 04:00-04:00"]));
    }

    [Test]
    public void Lord_Howe_skips_half_an_hour()
    {
        var days = Open.Every(15, "2026-10-03T15:00:00Z", "2026-10-03T16:00:00Z").GroupByDay("Australia/Lord_Howe");

        Assert.That(days.Lines(), Is.EqualTo(["2026-10-04: 01:30+10:30 01:45+10:30 02:30+11:00 02:45+11:00 03:00+11:00"]));
    }

    [Test]
    public void Troll_skips_two_hours()
    {
        var days = Open.Every(60, "2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z").GroupByDay("Antarctica/Troll");

        Assert.That(days.Lines(), Is.EqualTo(["2026-03-29: 00:00+00:00 03:00+02:00 04:00+02:00"]));
    }

    [Test]
    public void Casablanca_goes_forward_after_Ramadan()
    {
        var days = Open.Every(60, "2026-03-22T01:00:00Z", "2026-03-22T03:00:00Z").GroupByDay("Africa/Casablanca");

        Assert.That(days.Lines(), Is.EqualTo(["2026-03-22: 01:00+00:00 03:00+01:00 04:00+01:00"]));
    }

    [TestCase("America/Sao_Paulo", "2018-11-04T02:30:00Z", "2018-11-03: 23:30-03:00", "2018-11-04: 01:00-02:00 01:30-02:00")]
    [TestCase("America/Havana", "2026-03-08T04:30:00Z", "2026-03-07: 23:30-05:00", "2026-03-08: 01:00-04:00 01:30-04:00")]
    [TestCase("Asia/Beirut", "2026-03-28T21:30:00Z", "2026-03-28: 23:30+02:00", "2026-03-29: 01:00+03:00 01:30+03:00")]
    public void A_day_can_begin_at_one_o_clock(string zone, string from, string first, string second)
    {
        var start = Open.Instant(from);

        var days = Open.At([start, start.AddMinutes(30), start.AddMinutes(60)]).GroupByDay(zone);

        Assert.That(days.Lines(), Is.EqualTo([first, second]));
    }

    [Test]
    public void Apia_has_no_30_December_2011()
    {
        var days = Open.Every(60, "2011-12-30T08:00:00Z", "2011-12-30T11:00:00Z").GroupByDay("Pacific/Apia");

        // TimeZoneInfo.IsAmbiguousTime takes 23:00 for a time that comes twice.
        Assert.That(days.Lines(), Is.EqualTo(["2011-12-29: 22:00-10:00 23:00-10:00", "2011-12-31: 00:00+14:00 01:00+14:00"]));
    }

    [Test]
    public void Kwajalein_has_no_21_August_1993()
    {
        var days = Open.Every(30, "1993-08-21T11:00:00Z", "1993-08-21T12:30:00Z").GroupByDay("Pacific/Kwajalein");

        Assert.That(days.Lines(), Is.EqualTo(["1993-08-20: 23:00-12:00 23:30-12:00", "1993-08-22: 00:00+12:00 00:30+12:00"]));
    }
}
