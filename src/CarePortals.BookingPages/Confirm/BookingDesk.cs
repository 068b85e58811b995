using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Drafts;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Confirm;

/// <summary>
/// Sends a draft to the service once, and decides in one place what the response means for the patient.
/// </summary>
internal sealed class BookingDesk([FromKeyedServices(BookingClinic.RequestClient)] ICarePortalsClient client, TimeProvider clock)
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
            return await client.BookAsync(RequestOf(draft), CancellationToken.None) switch
            {
                BookingResult.Booked(var appointment) => new BookingOutcome.Booked(BookedAppointment.Of(appointment), start),
                BookingResult.Unknown(var known) => new BookingOutcome.Unknown(start, BookingHints.Of(known)),
                BookingResult.Rejected { StatusCode: StatusCodes.Status429TooManyRequests } => new BookingOutcome.TooMany(start),
                BookingResult.SlotTaken when draft.Start is not null => new BookingOutcome.SlotTaken(start),

                // A queue has no other time to choose.
                BookingResult.SlotTaken or BookingResult.Rejected => new BookingOutcome.Refused(start),
                var other => throw new InvalidOperationException($"There is no such result: {other}."),
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutException)
        {
            // The client throws only what it never sent.
            return new BookingOutcome.NotSent(start);
        }
    }

    private static CreateAppointmentRequest RequestOf(Draft draft)
    {
        var service = new Service { Id = draft.Service.Id, Label = draft.Service.Name };
        var values = draft.Answers.Where(answer => answer.ApiValue is not null).ToDictionary(answer => answer.Name, answer => answer.ApiValue);
        return draft.Start is { } start
            ? CreateAppointmentRequest.For(service, new Slot(start), values, draft.ZoneId)
            : CreateAppointmentRequest.ForQueue(service, values, draft.ZoneId);
    }
}
