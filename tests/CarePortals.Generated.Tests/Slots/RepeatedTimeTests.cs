namespace CarePortals.Generated.Tests.Slots;

/// <summary>Days on which clocks go back: every instant is there, and the wall-clock times that come twice are marked.</summary>
[Category("Elsewhere")]
public sealed class RepeatedTimeTests
{
    [Test]
    public void New_York_has_half_past_one_twice()
    {
        var days = Open.Every(30, "2026-11-01T04:30:00Z", "2026-11-01T07:00:00Z").GroupByDay("America/New_York");

        Assert.That(days.Lines(), Is.EqualTo(["2026-11-01: 00:30-04:00 01:00-04:00* 01:30-04:00* 01:00-05:00* 01:30-05:00* 02:00-05:00"]));
    }

    [Test]
    public void One_half_of_a_repeated_hour_is_marked_although_the_other_half_is_not_open()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Open.At("2026-11-01T05:30:00Z").GroupByDay("America/New_York").Lines(), Is.EqualTo(["2026-11-01: 01:30-04:00*"]));
            Assert.That(Open.At("2026-11-01T06:30:00Z").GroupByDay("America/New_York").Lines(), Is.EqualTo(["2026-11-01: 01:30-05:00*"]));
        }
    }

    [Test]
    public void Lord_Howe_repeats_half_an_hour()
    {
        var days = Open.Every(15, "2026-04-04T14:15:00Z", "2026-04-04T15:30:00Z").GroupByDay("Australia/Lord_Howe");

        Assert.That(days.Lines(), Is.EqualTo(["2026-04-05: 01:15+11:00 01:30+11:00* 01:45+11:00* 01:30+10:30* 01:45+10:30* 02:00+10:30"]));
    }

    [Test]
    public void Troll_repeats_two_hours()
    {
        var days = Open.Every(60, "2026-10-24T22:00:00Z", "2026-10-25T03:00:00Z").GroupByDay("Antarctica/Troll");

        Assert.That(days.Lines(), Is.EqualTo(["2026-10-25: 00:00+02:00 01:00+02:00* 02:00+02:00* 01:00+00:00* 02:00+00:00* 03:00+00:00"]));
    }

    [Test]
    public void In_St_Johns_a_day_comes_back_and_is_still_one_day()
    {
        var days = Open.Every(30, "2010-11-07T02:00:00Z", "2010-11-07T04:00:00Z").GroupByDay("America/St_Johns");

        Assert.That(
            days.Lines(),
            Is.EqualTo(["2010-11-06: 23:30-02:30* 23:30-03:30*", "2010-11-07: 00:00-02:30* 00:00-03:30* 00:30-03:30"]));
    }

    [TestCase("America/Sao_Paulo", "2019-02-17T01:00:00Z", "2019-02-16: 23:00-02:00* 23:30-02:00* 23:00-03:00* 23:30-03:00*", "2019-02-17: 00:00-03:00")]
    [TestCase("Asia/Beirut", "2026-10-24T20:00:00Z", "2026-10-24: 23:00+03:00* 23:30+03:00* 23:00+02:00* 23:30+02:00*", "2026-10-25: 00:00+02:00")]
    public void The_last_hour_of_a_day_can_repeat(string zone, string from, string first, string second)
    {
        var start = Open.Instant(from);

        var days = Open.At(Enumerable.Range(0, 5).Select(step => start.AddMinutes(30 * step))).GroupByDay(zone);

        Assert.That(days.Lines(), Is.EqualTo([first, second]));
    }

    [Test]
    public void Midnight_repeats_in_Havana()
    {
        var days = Open.Every(60, "2026-11-01T03:00:00Z", "2026-11-01T06:00:00Z").GroupByDay("America/Havana");

        Assert.That(days.Lines(), Is.EqualTo(["2026-10-31: 23:00-04:00", "2026-11-01: 00:00-04:00* 00:00-05:00* 01:00-05:00"]));
    }

    // TimeZoneInfo.IsAmbiguousTime is false for all of these.
    [TestCase("Europe/Dublin", "2026-10-25T00:00:00Z", "2026-10-25: 01:00+01:00* 01:00+00:00* 02:00+00:00", TestName = "Winter_time_is_the_exception_in_Dublin")]
    [TestCase("Africa/Casablanca", "2026-02-15T01:00:00Z", "2026-02-15: 02:00+01:00* 02:00+00:00* 03:00+00:00", TestName = "Clocks_go_back_for_Ramadan_in_Casablanca")]
    [TestCase("Africa/El_Aaiun", "2026-02-15T01:00:00Z", "2026-02-15: 02:00+01:00* 02:00+00:00* 03:00+00:00", TestName = "Clocks_go_back_for_Ramadan_in_El_Aaiun")]
    [TestCase("Europe/Moscow", "2014-10-25T21:00:00Z", "2014-10-26: 01:00+04:00* 01:00+03:00* 02:00+03:00", TestName = "Moscow_changed_its_zone")]
    [TestCase("America/Caracas", "2007-12-09T06:45:00Z", "2007-12-09: 02:45-04:00* 03:15-04:30 04:15-04:30", TestName = "Caracas_changed_its_zone_by_half_an_hour")]
    public void Clocks_that_go_back_for_another_reason_repeat_as_well(string zone, string from, string day)
    {
        var start = Open.Instant(from);

        var days = Open.At([start, start.AddHours(1), start.AddHours(2)]).GroupByDay(zone);

        Assert.That(days.Lines(), Is.EqualTo([day]));
    }

    [Test]
    public void Pyongyang_came_back_to_the_day_before()
    {
        var days = Open.Every(30, "2015-08-14T14:00:00Z", "2015-08-14T15:30:00Z").GroupByDay("Asia/Pyongyang");

        Assert.That(days.Lines(), Is.EqualTo(["2015-08-14: 23:00+09:00 23:30+09:00* 23:30+08:30*", "2015-08-15: 00:00+08:30"]));
    }
}
