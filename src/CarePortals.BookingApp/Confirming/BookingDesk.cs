using CarePortals.BookingApp.Drafts;
using CarePortals.BookingApp.Times;
using CarePortals.Generated;

namespace CarePortals.BookingApp.Confirming;

/// <summary>
/// Sends a draft to the service, once, and says in one place what its answer means for the patient.
/// </summary>
internal sealed class BookingDesk(ICarePortalsClient client, OpenTimes openTimes, TimeProvider clock)
{
    /// <summary>
    /// Books. Takes no cancellation: a patient who closes the page must not leave a booking in doubt. The client's own
    /// time limits end it.
    /// </summary>
    public async Task<BookingOutcome> BookAsync(Draft draft)
    {
        // A queue is joined at the moment of Confirm.
        var now = clock.GetUtcNow();
        var start = draft.Start ?? now;
        if (draft.Start <= now)
        {
            // A review page can stay open for as long as a draft lives.
            return new BookingOutcome.Passed(start);
        }

        try
        {
            return new BookingOutcome.Booked(await client.CreateAppointmentAsync(RequestOf(draft, start), CancellationToken.None), start);
        }
        catch (ApiException answer) when (answer.StatusCode is StatusCodes.Status429TooManyRequests)
        {
            return new BookingOutcome.TooMany(start);
        }
        catch (ApiException answer) when (answer.StatusCode is >= 400 and < 500 and not StatusCodes.Status408RequestTimeout)
        {
            return await IsTakenAsync(draft, answer) ? new BookingOutcome.SlotTaken(start) : new BookingOutcome.Refused(start);
        }
        catch (ApiException)
        {
            // A server error, a redirect, or a success that cannot be read.
            return new BookingOutcome.Unknown(start);
        }
        catch (HttpRequestException failure) when (NeverLeft(failure))
        {
            return new BookingOutcome.NotSent(start);
        }
        catch (HttpRequestException)
        {
            return new BookingOutcome.Unknown(start);
        }
        catch (TimeoutException)
        {
            return new BookingOutcome.Unknown(start);
        }
    }

    private static CreateAppointmentRequest RequestOf(Draft draft, DateTimeOffset start) =>
        CreateAppointmentRequest.For(
            new Service { Id = draft.Service.Id, Label = draft.Service.Name },
            new Slot(start),
            draft.Answers.Where(answer => answer.ApiValue is not null).ToDictionary(answer => answer.Name, answer => answer.ApiValue),
            draft.ZoneId);

    /// <summary>Whether the connection was never made, so that nothing can have arrived.</summary>
    private static bool NeverLeft(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    /// <summary>
    /// What a taken time answers is not documented: 409 says so, and of any other refusal a fresh list tells whether the
    /// time was the reason.
    /// </summary>
    private async Task<bool> IsTakenAsync(Draft draft, ApiException answer)
    {
        if (draft.Start is not { } start || Zones.Find(draft.ZoneId) is not { } zone)
        {
            return false;
        }

        if (answer.StatusCode == StatusCodes.Status409Conflict)
        {
            return true;
        }

        try
        {
            var fresh = await openTimes.GetAsync(draft.Service.Id, zone, CancellationToken.None);
            return !fresh.Slots.Contains(start);
        }
        catch (Exception failure) when (ServiceFailure.Is(failure))
        {
            // Nothing was booked either way, and "refused" keeps the patient's time.
            return false;
        }
    }
}
