using System.Globalization;
using System.Text.Json.Nodes;
using CarePortals.Sandbox.Clinics;

namespace CarePortals.Sandbox.Booking;

/// <summary>Handles availability requests: the open times of a service by day.</summary>
internal sealed class AvailabilityDesk(AppointmentBook book, TimeProvider clock)
{
    private const int DefaultDays = 14;
    private const int MostDays = 90;

    /// <param name="organization">The organization.</param>
    /// <param name="serviceId">The service.</param>
    /// <param name="availableDays">Number of calendar days, starting today. If null, 14.</param>
    /// <param name="timezone">Time zone of the days. If null, the clinic's.</param>
    public Answer Get(Organization organization, string serviceId, string? availableDays, string? timezone)
    {
        if (organization.FindService(serviceId) is not { } service)
        {
            return Answer.Problem(404, "there is no service with this id");
        }

        var problems = new List<string>();
        var days = DefaultDays;
        if (availableDays is not null
            && (!int.TryParse(availableDays, NumberStyles.None, CultureInfo.InvariantCulture, out days) || days is < 1 or > MostDays))
        {
            problems.Add($"availableDays must be a whole number from 1 to {MostDays}");
        }

        var zone = organization.Zone;
        if (timezone is not null && !Zones.TryFind(timezone, out zone))
        {
            problems.Add("timezone must be the name of an IANA time zone such as America/New_York");
        }

        if (problems.Count > 0 || zone is null)
        {
            return Answer.Problems(problems);
        }

        return service.IsQueue == true
            ? new Answer(200, new JsonObject { ["queue"] = new JsonObject() })
            : new Answer(200, List(organization, service, days, zone));
    }

    private JsonObject List(Organization organization, Service service, int days, TimeZoneInfo zone)
    {
        var now = clock.GetUtcNow();
        var today = ServiceCalendar.DateIn(zone, now);

        // The clinic's date and the zone's date can differ by a day, in either direction.
        var open = organization.CalendarOf(service).OfferedFrom(today.AddDays(-1), today.AddDays(days), now)
            .Where(start => !book.IsTaken(organization.Id, service.Id, start))
            .ToLookup(start => ServiceCalendar.DateIn(zone, start));

        var answer = new JsonObject();
        for (var date = today; date < today.AddDays(days); date = date.AddDays(1))
        {
            answer[date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] =
                new JsonArray([.. open[date].Select(start => JsonValue.Create(SandboxJson.Instant(start)))]);
        }

        return answer;
    }
}
