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

    public Task<IActionResult> OnPostEditAsync(string serviceId, CancellationToken cancellationToken) =>
        WithDraftAsync(serviceId, (draft, _) => EditAsync(draft, wasRefused: false, cancellationToken));

    public Task<IActionResult> OnPostChangeTimeAsync(string serviceId, CancellationToken cancellationToken) =>
        WithDraftAsync(serviceId, async (draft, form) =>
            Show(await times.ShowAsync(await details.KeepAsync(draft, form, cancellationToken), Text(form, "tz"), Text(form, "day"), notice: null, cancellationToken)));

    public Task<IActionResult> OnPostTimeAsync(string serviceId, CancellationToken cancellationToken) =>
        WithDraftAsync(serviceId, async (draft, form) =>
        {
            var zone = zones.Choose(draft.Service, form["tz"]).Zone;
            if (AppointmentTime.Read(form["start"]) is not { } chosen)
            {
                return await AgainAsync(draft, zone, TimesNotice.NoneChosen, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            }

            if (chosen <= clock.GetUtcNow())
            {
                var passed = TimesNotice.Passed(new AppointmentTime(chosen, zone));
                return await AgainAsync(draft, zone, passed, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            }

            var moved = draft with { Start = chosen, ZoneId = zone.Id };
            return draft.IsComplete ? Review(moved) : await EditAsync(moved, wasRefused: false, cancellationToken);
        });

    public Task<IActionResult> OnPostConfirmAsync(string serviceId, CancellationToken cancellationToken) =>
        WithDraftAsync(serviceId, async (draft, _) => !draft.IsComplete ? BadRequest() : await ledger.RunOnceAsync(draft.Id, () => desk.BookAsync(draft)) switch
        {
            BookingOutcome.Booked booked => Done(draft, booked),
            BookingOutcome.SlotTaken => await TakenAsync(draft, cancellationToken),
            BookingOutcome.Refused => await EditAsync(draft, wasRefused: true, cancellationToken),
            BookingOutcome.NotSent => Review(draft, StatusCodes.Status503ServiceUnavailable),
            _ => Show(new UnknownView(draft), StatusCodes.Status202Accepted),
        });

    private async Task<IActionResult> WithDraftAsync(string serviceId, Func<Draft, IFormCollection, Task<IActionResult>> act)
    {
        var form = await Request.ReadFormAsync();
        return seal.TryOpen(form[DraftSeal.FieldName], out var draft) && draft.Service.Id == serviceId
            ? await act(draft, form)
            : BadRequest();
    }

    private async Task<IActionResult> EditAsync(Draft draft, bool wasRefused, CancellationToken cancellationToken) =>
        await details.ShowAsync(draft, wasRefused, cancellationToken) is { } view
            ? Show(view, wasRefused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : NotFound();

    private async Task<IActionResult> TakenAsync(Draft draft, CancellationToken cancellationToken)
    {
        var lost = new AppointmentTime(draft.Start!.Value, ZoneOf(draft));
        return await AgainAsync(draft, lost.Zone, TimesNotice.Taken(lost), StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<IActionResult> AgainAsync(
        Draft draft, TimeZoneInfo zone, TimesNotice notice, int status, CancellationToken cancellationToken) =>
        Show(await times.ShowAsync(draft, zone.Id, day: null, notice, cancellationToken), status);

    private PageResult Review(Draft draft, int status = StatusCodes.Status200OK) =>
        Show(new ReviewView(draft, seal.Close(draft), WasNotSent: status != StatusCodes.Status200OK), status);

    private SeeOther Done(Draft draft, BookingOutcome.Booked booked)
    {
        cookie.Write(HttpContext, Receipt.Of(draft, booked, clock.GetUtcNow()));
        return new SeeOther(BookAddress.Done(draft.Id));
    }

    private static string? Text(IFormCollection form, string name) => form.TryGetValue(name, out var value) ? value.ToString() : null;

    private static TimeZoneInfo ZoneOf(Draft draft) =>
        Zones.Find(draft.ZoneId) ?? throw new InvalidOperationException("The zone of the draft is not known on this machine.");
}
