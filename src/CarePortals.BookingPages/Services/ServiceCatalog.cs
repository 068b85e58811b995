using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Language;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Services;

/// <summary>The services that can be booked.</summary>
internal sealed class ServiceCatalog([FromKeyedServices(BookingClinic.RequestClient)] ICarePortalsClient client, Patience patience, Wording wording)
{
    public async Task<IReadOnlyList<Service>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await patience.ReadAsync(client.ListServicesAsync, cancellationToken)).Where(service => service.IsActive)];

    /// <summary>What the pages say of a service, in their language.</summary>
    public ServiceSummary Summarize(Service service)
    {
        var summary = ServiceSummary.Of(service);
        return wording.OfService(service.Id) is { } name ? summary with { Name = name } : summary;
    }

    /// <summary>The service with that id, or null when there is none or it cannot be booked.</summary>
    public async Task<Service?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(service => service.Id == id);
}
