using CarePortals.BookingPages.Services;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CarePortals.BookingPages.Pages;

/// <summary>Step 1: the services.</summary>
internal sealed class IndexModel(ServiceCatalog services) : PageModel
{
    public IReadOnlyList<ServiceSummary> Services { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Services = [.. (await services.ListAsync(cancellationToken)).Select(ServiceSummary.Of)];
}
