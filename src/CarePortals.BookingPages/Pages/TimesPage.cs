using CarePortals.BookingPages.Questions;
using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Pages;

/// <summary>Step 2: the times. A queue has none, so it goes on to the form.</summary>
internal sealed class TimesPage(ServiceCatalog services, QuestionCatalog questions, TimesStep times) : BookingPage
{
    public override async Task<IResult> GetAsync(CancellationToken cancellationToken)
    {
        if (await services.FindAsync(Route("serviceId"), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var service = services.Summarize(found);
        var asking = questions.CanAskAsync(found);
        if (!service.NeedsCard && !await asking)
        {
            // Said before a time is chosen and anything typed.
            return Show(new NotHereView(service));
        }

        return service switch
        {
            { NeedsCard: true } => Show(new CardView(service)),
            { IsQueue: true } => Redirect(BookAddress.Details(service.Id)),
            _ => Show(await times.ShowAsync(service, TimesQuery.Of(Request.Query), notice: null, cancellationToken)),
        };
    }
}
