using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Done;
using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Hooks;
using CarePortals.BookingPages.Questions;
using CarePortals.BookingPages.Store;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Pages;

/// <summary>Step 4: what the patient does with a complete draft: confirm it, or change its time or answers.</summary>
internal sealed class ReviewPage(
    TimesStep times,
    DetailsStep details,
    DraftSeal seal,
    BookingDesk desk,
    HookRunner hooks,
    IConfirmLedger ledger,
    ReceiptCookie cookie,
    ZoneChooser zones,
    OpenTimes openTimes,
    TimeProvider clock) : BookingPage
{
    /// <summary>The URL alone contains no draft, so somebody reloaded it or followed a link.</summary>
    public override Task<IResult> GetAsync(CancellationToken cancellationToken) => Task.FromResult(Redirect(BookAddress.Times(Route("serviceId"))));

    public override Task<IResult> PostAsync(CancellationToken cancellationToken) => Handler(Request) switch
    {
        "EDIT" => EditAsync(),
        "CHANGETIME" => ChangeTimeAsync(cancellationToken),
        "TIME" => TimeAsync(cancellationToken),
        "CONFIRM" => ConfirmAsync(cancellationToken),
        "CHECK" => CheckAsync(cancellationToken),
        _ => Task.FromResult(WrongMethod()),
    };

    /// <summary>The action that the patient chose, in upper case. If the query names several, the first one counts.</summary>
    public static string? Handler(HttpRequest request) => request.Query["handler"] is [{ } first, ..] ? first.ToUpperInvariant() : null;

    private Task<IResult> EditAsync() =>
        WithDraftAsync((draft, _) => Task.FromResult(Show(details.Show(draft))));

    private Task<IResult> ChangeTimeAsync(CancellationToken cancellationToken) =>
        WithDraftAsync(async (draft, form) => await TimesAsync(
            details.Keep(draft, form), TimesQuery.Of(form), notice: null, StatusCodes.Status200OK, cancellationToken));

    private Task<IResult> TimeAsync(CancellationToken cancellationToken) =>
        WithDraftAsync(async (draft, form) =>
        {
            var query = TimesQuery.Of(form);
            var zone = zones.Choose(draft.Service, query.Zone).Zone;
            var chosen = AppointmentTime.Read(form["start"]);
            if (!(chosen > clock.GetUtcNow()))
            {
                var notice = chosen is { } passed ? StepNotice.Passed(new AppointmentTime(passed, zone)) : StepNotice.NoneChosen;
                return await TimesAsync(draft, query, notice, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            }

            var moved = draft with { Start = chosen, ZoneId = zone.Id };
            return Show(draft.IsComplete ? ReviewOf(moved) : details.Show(moved));
        });

    private Task<IResult> ConfirmAsync(CancellationToken cancellationToken) =>
        WithDraftAsync(async (draft, _) =>
        {
            if (!draft.IsComplete)
            {
                return BadRequest();
            }

            try
            {
                return await ledger.RunOnceAsync(draft, () => hooks.BookAsync(draft, HttpContext.User, () => desk.BookAsync(draft))) switch
                {
                    null => BadRequest(),
                    BookingOutcome.Unknown { Hint: BookingHint.None } unknown when draft.Start is not null =>
                        Show(await LookAsync(draft, unknown, cancellationToken), StatusCodes.Status202Accepted),
                    var outcome => await ShowAsync(draft, outcome, cancellationToken),
                };
            }
            catch (StoreException)
            {
                // Not sent by this Confirm; perhaps by an earlier one, on this instance or another. To confirm again is safe.
                var view = UnknownOf(draft, new BookingOutcome.Unknown(draft.Start ?? clock.GetUtcNow()));
                return Show(view with { SealedConfirm = seal.Close(draft) }, StatusCodes.Status202Accepted);
            }
        });

    /// <summary>
    /// Checks the outcome of a Confirm that was unknown, and whether its time is still free. It never sends a booking.
    /// </summary>
    private Task<IResult> CheckAsync(CancellationToken cancellationToken) =>
        WithDraftAsync(async (draft, _) => !draft.IsComplete ? BadRequest() : await FindAsync(draft) switch
        {
            // It may be under way at this moment: until it has ended, a time that is still free speaks for nothing.
            null => Show(UnknownOf(draft, new BookingOutcome.Unknown(draft.Start ?? clock.GetUtcNow())), StatusCodes.Status202Accepted),
            BookingOutcome.Unknown unknown => Show(await LookAsync(draft, unknown, cancellationToken), StatusCodes.Status202Accepted),
            var outcome => await ShowAsync(draft, outcome, cancellationToken),
        });

    private async Task<BookingOutcome?> FindAsync(Draft draft)
    {
        try
        {
            return await ledger.FindAsync(draft);
        }
        catch (StoreException)
        {
            return null;
        }
    }

    private async Task<IResult> ShowAsync(Draft draft, BookingOutcome outcome, CancellationToken cancellationToken) => outcome switch
    {
        BookingOutcome.Booked booked => Done(draft, booked),
        BookingOutcome.Passed { Start: var start } => await TimesAsync(
            draft, new(), StepNotice.Passed(new(start, draft.Zone)), StatusCodes.Status422UnprocessableEntity, cancellationToken),
        BookingOutcome.SlotTaken { Start: var start } => await TimesAsync(
            draft, new(), StepNotice.Taken(new(start, draft.Zone)), StatusCodes.Status409Conflict, cancellationToken),
        BookingOutcome.Refused => Show(details.Show(draft, wasRefused: true), StatusCodes.Status422UnprocessableEntity),
        BookingOutcome.Declined { Text: var text } => Show(ReviewOf(draft, StepNotice.Declined(text)), StatusCodes.Status422UnprocessableEntity),
        BookingOutcome.TooMany => Show(ReviewOf(draft, StepNotice.TooMany), StatusCodes.Status429TooManyRequests),
        BookingOutcome.NotSent => Show(ReviewOf(draft, StepNotice.NotSent), StatusCodes.Status503ServiceUnavailable),
        BookingOutcome.Unknown unknown => Show(UnknownOf(draft, unknown), StatusCodes.Status202Accepted),
        var other => throw new InvalidOperationException($"Unexpected outcome: {other}."),
    };

    /// <summary>What the list of times suggests, after a Confirm whose outcome is unknown.</summary>
    private async Task<UnknownView> LookAsync(Draft draft, BookingOutcome.Unknown unknown, CancellationToken cancellationToken)
    {
        var view = UnknownOf(draft, unknown);
        try
        {
            var isFree = (await openTimes.GetAsync(draft.Service.Id, draft.Zone, cancellationToken)).Slots.Contains(unknown.Start);

            // What spoke for an appointment, such as a success whose rest was lost, is not outweighed by a list that may lag.
            var mayTryAgain = isFree && unknown.Hint != BookingHint.MostLikelyBooked;
            return view with
            {
                Hint = mayTryAgain ? BookingHint.MostLikelyNotBooked : isFree ? BookingHint.None : BookingHint.MostLikelyBooked,
                SealedAgain = mayTryAgain && !draft.IsSecondTry ? seal.Close(draft.Again()) : null,
            };
        }
        catch (Exception failure) when (ServiceFailure.Is(failure))
        {
            // What was known before is still what is known.
            return view;
        }
    }

    private async Task<IResult> WithDraftAsync(Func<Draft, IFormCollection, Task<IResult>> act)
    {
        var form = await Request.ReadFormAsync();
        return await seal.OpenAsync(form) is { } draft && draft.Service.Id == Route("serviceId") ? await act(draft, form) : BadRequest();
    }

    /// <summary>
    /// The step with the times, or a step that does not need them if they cannot be read. Both keep the answers.
    /// </summary>
    private async Task<IResult> TimesAsync(
        Draft draft, TimesQuery query, StepNotice? notice, int status, CancellationToken cancellationToken)
    {
        try
        {
            return Show(await times.ShowAsync(draft, query, notice, cancellationToken), status);
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

    private UnknownView UnknownOf(Draft draft, BookingOutcome.Unknown unknown) => new(
        draft.Start is null ? draft : draft with { Start = unknown.Start },
        draft.WasChangedAfter(unknown),
        unknown.Hint,
        draft.Start is null ? null : seal.Close(draft));

    private IResult Done(Draft draft, BookingOutcome.Booked booked)
    {
        var receipt = Receipt.Of(draft, booked, clock.GetUtcNow());
        if (!BookAddress.UsesCookies)
        {
            // Reloading it confirms again, which gets what the first Confirm got.
            return new ViewAnswer("Done", new DoneView(receipt, cookie.Close(receipt)));
        }

        cookie.Write(HttpContext, receipt);

        // A place of its own, because a browser keeps that of the form's address otherwise.
        return new SeeOther(BookAddress.Done(draft.Id) + "#booked");
    }
}
