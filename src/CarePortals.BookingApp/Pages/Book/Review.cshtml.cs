using CarePortals.BookingApp.Confirming;
using CarePortals.BookingApp.Drafts;
using CarePortals.BookingApp.Steps;
using CarePortals.BookingApp.Times;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CarePortals.BookingApp.Pages.Book;

/// <summary>Step 4: what the patient does with a complete draft: confirm it, or change its time or answers.</summary>
internal sealed class ReviewModel(
    TimesStep times, DetailsStep details, DraftSeal seal, BookingDesk desk, IConfirmLedger ledger, ReceiptCookie cookie, ZoneChooser zones, TimeProvider clock) : StepPage
{
    /// <summary>The address alone holds no draft: somebody reloaded or followed it.</summary>
    public IActionResult OnGet(string serviceId) => Redirect(BookAddress.Times(serviceId));

    public Task<IActionResult> OnPostEditAsync(string serviceId) =>
        WithDraftAsync(serviceId, (draft, _) => Task.FromResult<IActionResult>(Show(details.Show(draft))));

    public Task<IActionResult> OnPostChangeTimeAsync(string serviceId, CancellationToken cancellationToken) =>
        WithDraftAsync(serviceId, async (draft, form) => await TimesAsync(
            DetailsStep.Keep(draft, form), Text(form, "tz"), Text(form, "day"), notice: null, StatusCodes.Status200OK, cancellationToken));

    public Task<IActionResult> OnPostTimeAsync(string serviceId, CancellationToken cancellationToken) =>
        WithDraftAsync(serviceId, async (draft, form) =>
        {
            var zone = zones.Choose(draft.Service, form["tz"]).Zone;
            var chosen = AppointmentTime.Read(form["start"]);
            if (!(chosen > clock.GetUtcNow()))
            {
                var notice = chosen is { } passed ? StepNotice.Passed(new AppointmentTime(passed, zone)) : StepNotice.NoneChosen;
                return await TimesAsync(draft, zone.Id, Text(form, "day"), notice, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            }

            var moved = draft with { Start = chosen, ZoneId = zone.Id };
            return Show(draft.IsComplete ? ReviewOf(moved) : details.Show(moved));
        });

    public Task<IActionResult> OnPostConfirmAsync(string serviceId, CancellationToken cancellationToken) =>
        WithDraftAsync(serviceId, async (draft, _) => !draft.IsComplete ? BadRequest() : await ledger.RunOnceAsync(draft.Id, () => desk.BookAsync(draft)) switch
        {
            BookingOutcome.Booked booked => Done(draft, booked),
            BookingOutcome.Passed passed => await TimesAsync(
                draft, draft.ZoneId, day: null, StepNotice.Passed(TimeOf(draft, passed)), StatusCodes.Status422UnprocessableEntity, cancellationToken),
            BookingOutcome.SlotTaken taken => await TimesAsync(
                draft, draft.ZoneId, day: null, StepNotice.Taken(TimeOf(draft, taken)), StatusCodes.Status409Conflict, cancellationToken),
            BookingOutcome.Refused => Show(details.Show(draft, wasRefused: true), StatusCodes.Status422UnprocessableEntity),
            BookingOutcome.TooMany => Show(ReviewOf(draft, StepNotice.TooMany), StatusCodes.Status429TooManyRequests),
            BookingOutcome.NotSent => Show(ReviewOf(draft, StepNotice.NotSent), StatusCodes.Status503ServiceUnavailable),
            var unknown => Show(
                new UnknownView(draft.Start is null ? draft : draft with { Start = unknown.Start }, draft.WasChangedAfter(unknown)),
                StatusCodes.Status202Accepted),
        });

    private async Task<IActionResult> WithDraftAsync(string serviceId, Func<Draft, IFormCollection, Task<IActionResult>> act)
    {
        var form = await Request.ReadFormAsync();
        return seal.TryOpen(form[DraftSeal.FieldName], out var draft) && draft.Service.Id == serviceId
            ? await act(draft, form)
            : BadRequest();
    }

    /// <summary>The times, or, when they cannot be read, the step that needs none of them: the answers stay in either.</summary>
    private async Task<IActionResult> TimesAsync(
        Draft draft, string? zoneId, string? day, StepNotice? notice, int status, CancellationToken cancellationToken)
    {
        try
        {
            return Show(await times.ShowAsync(draft, zoneId, day, notice, cancellationToken), status);
        }
        catch (Exception failure) when (ServiceFailure.Is(failure))
        {
            var without = notice?.ButNoTimes() ?? StepNotice.NoTimes;
            return Show(
                draft.IsComplete ? ReviewOf(draft, without) : details.Show(draft, notice: without),
                status == StatusCodes.Status409Conflict ? status : StatusCodes.Status503ServiceUnavailable);
        }
    }

    private ReviewView ReviewOf(Draft draft, StepNotice? notice = null) => new(draft, seal.Close(draft), notice);

    private SeeOther Done(Draft draft, BookingOutcome.Booked booked)
    {
        cookie.Write(HttpContext, Receipt.Of(draft, booked, clock.GetUtcNow()));

        // A place of its own, because a browser keeps that of the form's address otherwise.
        return new SeeOther(BookAddress.Done(draft.Id) + "#booked");
    }

    private static string? Text(IFormCollection form, string name) => form.TryGetValue(name, out var value) ? value.ToString() : null;

    private static AppointmentTime TimeOf(Draft draft, BookingOutcome outcome) => new(
        outcome.Start,
        Zones.Find(draft.ZoneId) ?? throw new InvalidOperationException("The zone of the draft is not known on this machine."));
}
