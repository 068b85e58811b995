using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Books once and says how that ended. An exception leaves only when it is certain that nothing was sent.
/// </summary>
/// <param name="sender">Sends the booking.</param>
/// <param name="reader">Reads the availability.</param>
/// <param name="delivery">What the sender notes of the booking.</param>
/// <param name="clock">Says how far away the time of the booking is.</param>
/// <param name="log">Where the outcome is noted.</param>
internal sealed class BookingFlow(ICarePortalsClient sender, ICarePortalsClient reader, Delivery delivery, TimeProvider clock, ILogger log)
{
    private const int MostAlternatives = 5;
    private const int FewestDays = 14;

    public async Task<BookingResult> RunAsync(CreateAppointmentRequest request, CancellationToken cancellationToken)
    {
        var call = new OperationScope("Book", log, clock);
        try
        {
            var result = await BookAsync(request, cancellationToken).ConfigureAwait(false);
            call.Booked(result, delivery);
            return result;
        }
        catch (Exception failure) when (call.Failed(failure, delivery))
        {
            throw;
        }
    }

    private async Task<BookingResult> BookAsync(CreateAppointmentRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return new BookingResult.Booked(await sender.CreateAppointmentAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception failure) when (failure is ApiException || !delivery.IsUnsent(failure))
        {
            var answer = failure as ApiException;
            var status = answer?.StatusCode ?? delivery.StatusCode;
            var fresh = await LookAsync(request, cancellationToken).ConfigureAwait(false);
            if (IsRefusal(status))
            {
                return Refused(request, status.Value, answer?.Error, fresh);
            }

            return new BookingResult.Unknown(new BookingUncertainty
            {
                Reason = ReasonOf(status, failure, cancellationToken),
                WasSent = delivery.IsWritten || (status is not null && !delivery.IsUnsent(failure)),
                StatusCode = status,
                Listing = ListingOf(request, fresh),
                Error = answer?.Error,
            });
        }
    }

    // 408 says that time ran out somewhere on the way, perhaps behind the point where bookings are stored.
    private static bool IsRefusal([NotNullWhen(true)] int? status) => status is >= 400 and < 500 and not 408;

    // The status says most, also when the rest of the answer was lost.
    private static BookingUncertaintyReason ReasonOf(int? status, Exception failure, CancellationToken cancellationToken) => (status, failure) switch
    {
        _ when status is >= 200 and < 300 => BookingUncertaintyReason.UnreadableSuccess,
        (not null, _) => BookingUncertaintyReason.UnclearStatus,
        (_, TimeoutException) => BookingUncertaintyReason.TimedOut,
        (_, OperationCanceledException) when cancellationToken.IsCancellationRequested => BookingUncertaintyReason.Canceled,
        _ => BookingUncertaintyReason.AnswerLost,
    };

    // What a taken time answers is not documented: 409 says so, and of any other refusal the availability tells whether the
    // time was the reason.
    private static BookingResult Refused(CreateAppointmentRequest request, int status, ApiError? error, Availability? fresh) =>
        status == 409 || ListingOf(request, fresh) == SlotListing.NoLongerListed
            ? new BookingResult.SlotTaken(AlternativesTo(request, fresh), error)
            : new BookingResult.Rejected(error ?? new ApiError(), status);

    private async Task<Availability?> LookAsync(CreateAppointmentRequest request, CancellationToken cancellationToken)
    {
        if (request.IsForQueue)
        {
            return null;
        }

        try
        {
            // Enough days to reach the wanted time: what lies behind the last day that was asked for is not listed either.
            var days = Math.Max(FewestDays, (int)(request.Reservation - clock.GetUtcNow()).TotalDays + 2);
            return await reader.GetServiceAvailabilityAsync(request.ServiceId, days, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // What became of the booking must not be lost because the list cannot be read, whatever the reason.
            return null;
        }
    }

    private static SlotListing ListingOf(CreateAppointmentRequest request, Availability? fresh) =>
        fresh is null or { IsQueue: true } ? SlotListing.NotKnown
        : fresh.Slots.Contains(WantedBy(request)) ? SlotListing.StillListed
        : SlotListing.NoLongerListed;

    private static DateTimeOffset[] AlternativesTo(CreateAppointmentRequest request, Availability? fresh) =>
        fresh is null ? [] : [.. fresh.Nearest(WantedBy(request), MostAlternatives + 1).Where(start => start != WantedBy(request)).Take(MostAlternatives)];

    // The wire has milliseconds.
    private static DateTimeOffset WantedBy(CreateAppointmentRequest request) =>
        request.Reservation.AddTicks(-(request.Reservation.Ticks % TimeSpan.TicksPerMillisecond));
}
