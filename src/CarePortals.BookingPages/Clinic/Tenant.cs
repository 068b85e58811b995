using CarePortals.BookingPages.Hosting;
using CarePortals.Generated;
using Microsoft.Extensions.Options;

namespace CarePortals.BookingPages.Clinic;

/// <summary>
/// The organization that the pages book with. Data that was sealed for one organization cannot be opened for another.
/// </summary>
internal sealed class Tenant(IOptions<CarePortalsClientOptions> client)
{
    /// <summary>
    /// The organization at its service. Without the port, so that each instance over a sandbox of its own is the same clinic.
    /// </summary>
    public string Id => $"{client.Value.OrganizationId} at {client.Value.BaseAddress.Host}{BookingRequest.Current?.Clinic.Suffix}";

    /// <summary>How long its client sends one booking at most; after that it has ended, whatever became of it.</summary>
    public TimeSpan LongestCreate => client.Value.TotalTimeout;
}
