using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Services;

namespace CarePortals.BookingPages.Pages;

/// <summary>Step 1: the services.</summary>
internal sealed class ServicesPage(ServiceCatalog services) : BookingPage
{
    public override async Task<IResult> GetAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ServiceSummary> all = [.. (await services.ListAsync(cancellationToken)).Select(services.Summarize)];
        return new ViewAnswer("Services", all) { Title = Texts.BookAnAppointment, IsReloadable = true };
    }
}
