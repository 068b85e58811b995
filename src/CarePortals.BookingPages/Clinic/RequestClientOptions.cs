using CarePortals.BookingPages.Hosting;
using CarePortals.Generated;
using Microsoft.Extensions.Options;

namespace CarePortals.BookingPages.Clinic;

/// <summary>The settings of the client of whichever clinic the request is for; outside of a request those of the pages' client.</summary>
internal sealed class RequestClientOptions(IOptionsMonitor<CarePortalsClientOptions> all, BookingSettings settings) : IOptions<CarePortalsClientOptions>
{
    public CarePortalsClientOptions Value
    {
        get
        {
            var clinic = BookingRequest.Current?.Clinic;
            var options = all.Get(clinic?.ClientName ?? settings.ClientName);
            return new CarePortalsClientOptions
            {
                BaseAddress = options.BaseAddress,
                OrganizationId = clinic?.Organization ?? options.OrganizationId,
                AttemptTimeout = options.AttemptTimeout,
                TotalTimeout = options.TotalTimeout,
            };
        }
    }
}
