using System.Globalization;
using CarePortals.Testing;

namespace CarePortals.Generated.Tests.Cookbook;

[Category("Elsewhere")]
public sealed class TimeZoneTests
{
    private static List<string> Print(Service service, Availability availability, string patientZone, string clinicZone)
    {
        // For a video call, show the patient's time. For a visit, show the clinic's.
        var zone = service.IsVirtualMeeting == true ? patientZone : clinicZone;
        var lines = new List<string>();
        foreach (var day in availability.GroupByDay(zone))
        {
            foreach (var slot in day.Slots)
            {
                var offset = slot.IsRepeatedHour ? $" (UTC{slot.Start:zzz})" : ""; // Clocks go back, so this time occurs twice.
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd} {slot.Start:HH:mm}{offset}"));
            }
        }

        return lines;
    }

    [Test]
    public void The_hour_that_comes_twice_is_told_apart()
    {
        var availability = Build.Availability(
            new DateTimeOffset(2024, 11, 3, 5, 30, 0, TimeSpan.Zero), new DateTimeOffset(2024, 11, 3, 6, 30, 0, TimeSpan.Zero), new DateTimeOffset(2024, 11, 3, 15, 0, 0, TimeSpan.Zero));

        Assert.That(
            Print(Build.Service(), availability, "America/Toronto", "Asia/Kathmandu"),
            Is.EqualTo(new[] { "2024-11-03 01:30 (UTC-04:00)", "2024-11-03 01:30 (UTC-05:00)", "2024-11-03 10:00" }));
        Assert.That(
            Print(Build.Service(service => service.IsVirtualMeeting = false), availability, "America/Toronto", "Asia/Kathmandu"),
            Is.EqualTo(new[] { "2024-11-03 11:15", "2024-11-03 12:15", "2024-11-03 20:45" }));
    }
}
