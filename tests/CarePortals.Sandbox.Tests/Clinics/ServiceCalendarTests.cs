using CarePortals.Sandbox.Clinics;

namespace CarePortals.Sandbox.Tests.Clinics;

[Category("Elsewhere")]
public sealed class ServiceCalendarTests
{
    [Test]
    public void Every_time_of_a_year_lies_in_the_opening_hours_and_none_overlaps_another()
    {
        Assert.Multiple(() =>
        {
            foreach (var organization in SeedData.Organizations)
            {
                foreach (var service in organization.Services.Where(service => service.IsQueue != true))
                {
                    CheckYear(organization, service);
                }
            }
        });
    }

    private static void CheckYear(Organization organization, Service service)
    {
        var calendar = organization.CalendarOf(service);
        var hours = organization.Hours[service.Id];
        var step = TimeSpan.FromMinutes(service.SlotDuration + service.SlotGap);
        DateTimeOffset? previous = null;
        for (var date = new DateOnly(2026, 1, 1); date < new DateOnly(2027, 1, 1); date = date.AddDays(1))
        {
            foreach (var start in calendar.StartsOn(date))
            {
                var local = TimeZoneInfo.ConvertTime(start, organization.Zone);
                var fits = hours.Any(period => period.Days.Contains(local.DayOfWeek)
                    && local.TimeOfDay >= period.Opens && local.TimeOfDay < period.Closes);
                Assert.That(fits, Is.True, $"{service.Label} at {start:u} is out of hours");
                Assert.That(DateOnly.FromDateTime(local.DateTime), Is.EqualTo(date), $"{service.Label} at {start:u} is on another day");
                Assert.That(start - (previous ?? DateTimeOffset.MinValue), Is.GreaterThanOrEqualTo(step), $"{service.Label} at {start:u}");
                previous = start;
            }
        }
    }

    [TestCase("appgen_demo", The.NightConsultation, "2026-03-08", 22 - 2, TestName = "Toronto_loses_two_half_hours_in_spring")]
    [TestCase("appgen_demo", The.NightConsultation, "2026-11-01", 22 + 2, TestName = "Toronto_gains_two_half_hours_in_autumn")]
    [TestCase("appgen_lordhowe", The.NurseLine, "2026-10-04", 96 - 2, TestName = "Lord_Howe_loses_two_quarters_in_spring")]
    [TestCase("appgen_lordhowe", The.NurseLine, "2026-04-05", 96 + 2, TestName = "Lord_Howe_gains_two_quarters_in_autumn")]
    [TestCase("appgen_lordhowe", The.NurseLine, "2026-06-01", 96, TestName = "An_ordinary_day_has_the_usual_number_of_times")]
    public void The_number_of_times_follows_the_clock_change(string organization, string serviceId, string date, int expected) =>
        Assert.That(
            The.OrganizationOf(organization).CalendarOf(The.OrganizationOf(organization).FindService(serviceId)!)
                .StartsOn(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Count(),
            Is.EqualTo(expected));

    [Test]
    public void Lead_times_are_hours_and_include_their_ends()
    {
        var demo = The.OrganizationOf("appgen_demo");
        var calendar = demo.CalendarOf(demo.FindService(The.Consultation)!);
        var start = The.Instant(The.TutorialStart);

        Assert.Multiple(() =>
        {
            Assert.That(calendar.Offers(start, start.AddHours(-2)), Is.True);
            Assert.That(calendar.Offers(start, start.AddHours(-2).AddSeconds(1)), Is.False);
            Assert.That(calendar.Offers(start, start.AddHours(-720)), Is.True);
            Assert.That(calendar.Offers(start, start.AddHours(-720).AddSeconds(-1)), Is.False);
            Assert.That(calendar.Offers(start.AddMinutes(10), start.AddHours(-5)), Is.False);
            Assert.That(calendar.Offers(DateTimeOffset.MinValue, start), Is.False);
            Assert.That(calendar.Offers(DateTimeOffset.MaxValue, start), Is.False);
        });
    }
}
