using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Hooks;
using CarePortals.BookingPages.Questions;
using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Pages;

/// <summary>Step 3: the form. A draft begins here, and good answers lead to the review.</summary>
internal sealed class DetailsPage(
    ServiceCatalog services,
    QuestionCatalog questions,
    TimesStep times,
    DetailsStep details,
    ZoneChooser zones,
    DraftSeal seal,
    IConfirmLedger ledger,
    HookRunner hooks,
    TimeProvider clock) : BookingPage
{
    public override async Task<IResult> GetAsync(CancellationToken cancellationToken)
    {
        if (await services.FindAsync(Route("serviceId"), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var service = services.Summarize(found);
        if (service.NeedsCard)
        {
            return Redirect(BookAddress.Times(service.Id));
        }

        var query = TimesQuery.Of(Request.Query);
        var zone = zones.Choose(service, query.Zone).Zone;
        var chosen = service.IsQueue ? null : AppointmentTime.Read(Request.Query["start"]);
        if (!service.IsQueue && !(chosen > clock.GetUtcNow()))
        {
            var notice = chosen is { } passed
                ? StepNotice.Passed(new AppointmentTime(passed, zone))
                : StepNotice.NoneChosen;
            var again = await times.ShowAsync(service, query, notice, cancellationToken);
            if (!again.IsQueue)
            {
                return Show(again, StatusCodes.Status422UnprocessableEntity);
            }

            // The list of services did not say so, but the list of times does.
            service = service with { IsQueue = true };
            chosen = null;
        }

        var asked = await questions.GetAsync(found, cancellationToken);
        var draft = Draft.Begin(service, asked, chosen, zone, clock.GetUtcNow(), await ledger.NameAsync());
        return Show(details.Show(await hooks.PrefillAsync(draft, HttpContext.User)));
    }

    public override async Task<IResult> PostAsync(CancellationToken cancellationToken)
    {
        var form = await Request.ReadFormAsync(cancellationToken);
        if (await seal.OpenAsync(form) is not { } draft || draft.Service.Id != Route("serviceId"))
        {
            return BadRequest();
        }

        var view = details.Read(draft, form);
        return Show(view, view.HasError ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
