using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CarePortals.Testing;

namespace CarePortals.Sandbox.Tests.Booking;

[Category("Elsewhere")]
public sealed class AvailabilityTests
{
    [Test]
    public async Task The_times_of_the_tutorial_s_day_are_listed_under_the_clinic_s_date()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var days = await sandbox.AvailabilityAsync(The.Consultation);

        Assert.Multiple(() =>
        {
            Assert.That(days, Has.Count.EqualTo(14));
            Assert.That(days["2024-10-27"]!.ToJsonString(), Is.EqualTo("[]"));
            Assert.That(
                days["2024-10-28"]!.AsArray().Take(4).Select(time => (string?)time),
                Is.EqualTo(new[]
                {
                    "2024-10-28T13:00:00.000Z", "2024-10-28T13:20:00.000Z", "2024-10-28T13:40:00.000Z", The.TutorialStart,
                }));
            Assert.That((string?)days["2024-11-04"]![0], Is.EqualTo("2024-11-04T14:00:00.000Z"), "winter time has come");
        });
    }

    [Test]
    public async Task Lunch_is_free()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        Assert.That(
            await sandbox.TimesAsync(The.Consultation),
            Has.No.Member("2024-10-28T16:00:00.000Z").And.No.Member("2024-10-28T16:40:00.000Z").And.Member("2024-10-28T17:00:00.000Z"));
    }

    [Test]
    public async Task The_requested_zone_names_the_days_and_changes_no_instant()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var there = await sandbox.AvailabilityAsync(The.NightConsultation, "?availableDays=3&timezone=Pacific/Kiritimati");
        var here = await sandbox.TimesAsync(The.NightConsultation, "?availableDays=5");

        Assert.Multiple(() =>
        {
            Assert.That(there.Select(day => day.Key), Is.EqualTo(new[] { "2024-10-28", "2024-10-29", "2024-10-30" }));
            foreach (var (date, times) in there)
            {
                Assert.That(times!.AsArray(), Is.Not.Empty);
                foreach (var time in times!.AsArray().Select(time => (string)time!))
                {
                    Assert.That(The.Instant(time).ToOffset(TimeSpan.FromHours(14)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(date));
                    Assert.That(here, Has.Member(time));
                }
            }
        });
    }

    [Test]
    public async Task A_repeated_hour_offers_both_instants_and_a_skipped_one_nothing()
    {
        await using var autumn = await TestSandbox.StartAsync(clock: new FixedClock(The.Instant("2026-10-31T12:00:00Z")));
        await using var spring = await TestSandbox.StartAsync(clock: new FixedClock(The.Instant("2026-03-07T12:00:00Z")));
        var twice = await autumn.TimesAsync(The.NightConsultation, "?availableDays=2");
        var never = await spring.TimesAsync(The.NightConsultation, "?availableDays=2");

        Assert.Multiple(() =>
        {
            Assert.That(twice, Has.Member("2026-11-01T05:30:00.000Z").And.Member("2026-11-01T06:30:00.000Z"));
            Assert.That(twice, Is.Unique);
            Assert.That(never, Has.Member("2026-03-08T06:30:00.000Z").And.Member("2026-03-08T07:00:00.000Z"));
            Assert.That(never, Is.Unique);
        });
    }

    [TestCase("?availableDays=0", "availableDays must be a whole number from 1 to 90")]
    [TestCase("?availableDays=91", "availableDays must be a whole number from 1 to 90")]
    [TestCase("?availableDays=seven", "availableDays must be a whole number from 1 to 90")]
    [TestCase("?availableDays=%2B7", "availableDays must be a whole number from 1 to 90")]
    [TestCase("?availableDays=", "availableDays must be a whole number from 1 to 90")]
    [TestCase("?timezone=Mars/Olympus", "timezone must be the name of an IANA time zone such as America/New_York")]
    [TestCase("?timezone=", "timezone must be the name of an IANA time zone such as America/New_York")]
    public async Task A_wrong_parameter_answers_400_and_is_named(string query, string expected)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var response = await sandbox.GetAsync($"services/{The.Consultation}/availability-v2{query}");

        Assert.That(await TestSandbox.MessageAsync(response, HttpStatusCode.BadRequest), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_queue_has_no_times()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        JsonObject answer = await sandbox.AvailabilityAsync(The.WalkIn);

        Assert.That(answer.ToJsonString(), Is.EqualTo("""{"queue":{}}"""));
    }
}
