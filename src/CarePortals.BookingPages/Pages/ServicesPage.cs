using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Pages;

/// <summary>Step 1: the services.</summary>
internal sealed class ServicesPage(ServiceCatalog services, ServiceGroups groups, NextTimes times) : BookingPage
{
    public override async Task<IResult> GetAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ServiceSummary> all = [.. (await services.ListAsync(cancellationToken)).Select(services.Summarize)];
        return new ViewAnswer("Services", new ServicesView(all, groups.Of(all), await times.FindAsync(all))) { Title = Texts.BookAnAppointment, IsReloadable = true };
    }
}
