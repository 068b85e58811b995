using CarePortals.BookingApp.Catalog;
using CarePortals.BookingApp.Steps;
using Microsoft.AspNetCore.Mvc;

namespace CarePortals.BookingApp.Pages.Book;

/// <summary>Step 2: the times. A queue has none, so it goes on to the form.</summary>
internal sealed class TimesModel(ServiceCatalog services, TimesStep times) : StepPage
{
    public async Task<IActionResult> OnGetAsync(string serviceId, string? tz, string? day, CancellationToken cancellationToken)
    {
        if (await services.FindAsync(serviceId, cancellationToken) is not { } service)
        {
            return NotFound();
        }

        return service.IsQueueService
            ? Redirect(BookAddress.Details(service.Id))
            : Show(await times.ShowAsync(ServiceSummary.Of(service), tz, day, notice: null, cancellationToken));
    }
}
