namespace CarePortals.Generated.Tests.Slots;

[Category("Elsewhere")]
public sealed class GroupByDayTests
{
    [Test]
    public void An_instant_after_midnight_in_UTC_is_on_the_evening_before_in_Toronto()
    {
        var days = Open.At("2026-07-02T02:00:00Z", "2026-07-02T14:00:00Z").GroupByDay("America/Toronto");

        Assert.That(days.Lines(), Is.EqualTo(["2026-07-01: 22:00-04:00", "2026-07-02: 10:00-04:00"]));
    }

    [Test]
    public void Dates_and_starts_are_those_of_the_zone()
    {
        var day = Open.At("2026-07-02T02:00:00Z").GroupByDay("America/Toronto").Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.Date, Is.EqualTo(new DateOnly(2026, 7, 1)));
            Assert.That(day.Slots.Single().Start.EqualsExact(new DateTimeOffset(2026, 7, 1, 22, 0, 0, TimeSpan.FromHours(-4))));
        }
    }

    [Test]
    public void Unsorted_and_repeated_instants_come_out_in_order_and_once()
    {
        var days = Open.At("2026-07-03T14:00:00Z", "2026-07-02T15:00:00Z", "2026-07-03T14:00:00Z", "2026-07-02T14:00:00Z").GroupByDay("America/Toronto");

        Assert.That(days.Lines(), Is.EqualTo(["2026-07-02: 10:00-04:00 11:00-04:00", "2026-07-03: 10:00-04:00"]));
    }

    [Test]
    public void Instants_in_other_offsets_count_as_the_instants_that_they_are()
    {
        var days = Open.At("2026-07-02T10:00:00-04:00", "2026-07-02T14:00:00Z", "2026-07-02T19:45:00+05:45", "2026-07-02T14:30:00+00:00").GroupByDay("America/Toronto");

        Assert.That(days.Lines(), Is.EqualTo(["2026-07-02: 10:00-04:00 10:30-04:00"]));
    }

    [Test]
    public void Date_keys_do_not_decide_the_day()
    {
        var availability = new Availability
        {
            Days = new Dictionary<string, IReadOnlyList<DateTimeOffset>>
            {
                ["2026-07-09"] = [Open.Instant("2026-07-02T14:00:00Z")],
                ["2026-07-01"] = [Open.Instant("2026-07-02T14:30:00Z")],
                ["2026-07-02"] = [],
            },
        };

        Assert.That(availability.GroupByDay("America/Toronto").Lines(), Is.EqualTo(["2026-07-02: 10:00-04:00 10:30-04:00"]));
    }

    [Test]
    public void Nothing_open_gives_no_days()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Availability().GroupByDay("America/Toronto"), Is.Empty);
            Assert.That(Open.At(Array.Empty<string>()).GroupByDay("America/Toronto"), Is.Empty);
        }
    }

    [Test]
    public void UTC_is_a_zone_like_any_other([Values("UTC", "Etc/UTC", "GMT")] string zone)
    {
        var days = Open.At("2026-07-01T23:59:59Z", "2026-07-02T00:00:00Z").GroupByDay(zone);

        Assert.That(days.Lines(), Is.EqualTo(["2026-07-01: 23:59+00:00", "2026-07-02: 00:00+00:00"]));
    }

    [Test]
    public void A_zone_object_and_its_id_give_the_same_days()
    {
        var availability = Open.Every(30, "2026-10-31T00:00:00Z", "2026-11-02T00:00:00Z");

        var byId = availability.GroupByDay("America/New_York").Lines();

        Assert.That(availability.GroupByDay(TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).Lines(), Is.EqualTo(byId));
    }

    [Test]
    public void A_zone_of_the_application_is_taken()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("clinic", TimeSpan.FromMinutes(-(9 * 60 + 30)), "clinic", "clinic");

        Assert.That(Open.At("2026-07-02T09:29:00Z", "2026-07-02T09:30:00Z").GroupByDay(zone).Lines(), Is.EqualTo(["2026-07-01: 23:59-09:30", "2026-07-02: 00:00-09:30"]));
    }

    [Test]
    public void A_zone_of_the_application_can_set_its_clocks_back()
    {
        var spring = TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 4, 1);
        var autumn = TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 1);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), spring, autumn);
        var zone = TimeZoneInfo.CreateCustomTimeZone("clinic", TimeSpan.Zero, "clinic", "clinic", "clinic", [rule]);

        var days = Open.Every(30, "2026-10-01T00:30:00Z", "2026-10-01T03:00:00Z").GroupByDay(zone);

        Assert.That(days.Lines(), Is.EqualTo(["2026-10-01: 01:30+01:00 02:00+01:00* 02:30+01:00* 02:00+00:00* 02:30+00:00* 03:00+00:00"]));
    }

    [Test]
    public void No_zone_is_an_error() =>
        Assert.That(() => Open.At("2026-07-02T14:00:00Z").GroupByDay((TimeZoneInfo)null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("zone"));
}
