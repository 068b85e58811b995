using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Services;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Times;

/// <summary>Reads a service's open times from the API every time. Nothing is cached.</summary>
internal sealed class OpenTimes([FromKeyedServices(BookingClinic.RequestClient)] ICarePortalsClient client, Patience patience)
{
    /// <summary>How far to look: far enough that a clinic that is full for weeks does not look closed.</summary>
    public const int DaysAhead = 90;

    public Task<Availability> GetAsync(string serviceId, TimeZoneInfo zone, CancellationToken cancellationToken) =>
        patience.ReadAsync(limit => client.GetServiceAvailabilityAsync(serviceId, DaysAhead, zone.Id, limit), cancellationToken);
}
