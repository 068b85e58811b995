using System.Diagnostics.CodeAnalysis;
using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Booking;

/// <summary>
/// Books once and returns the outcome. It creates the appointment, catches a failure, reads the availability again, and
/// decides. It throws only if it is certain that nothing was sent.
/// </summary>
/// <param name="client">Sends the booking and reads the availability.</param>
/// <param name="clock">Tells how far away the time of the booking is.</param>
/// <param name="log">Where the result is logged.</param>
internal sealed class BookingFlow(ICarePortalsClient client, TimeProvider clock, ILogger log)
{
    private const int MostAlternatives = 5;
    private const int FewestDays = 14;

    public async Task<BookingResult> RunAsync(CreateAppointmentRequest request, CancellationToken cancellationToken)
    {
        var telemetry = new BookingTelemetry(log, clock);
        try
        {
            var booked = new BookingResult.Booked(await client.CreateAppointmentAsync(request, cancellationToken).ConfigureAwait(false));
            telemetry.Ended(booked, evidence: null);
            return booked;
        }
        catch (Exception failure)
        {
            if (Evidence.Of(failure) is not { } evidence || !(evidence.MayHaveBeenSent || failure is ApiException))
            {
                telemetry.Failed(failure);
                throw;
            }

            var fresh = await LookAsync(request, cancellationToken).ConfigureAwait(false);
            var result = Decide(request, failure, evidence, fresh, cancellationToken);
            telemetry.Ended(result, evidence);
            return result;
        }
    }

    private static BookingResult Decide(CreateAppointmentRequest request, Exception failure, Evidence evidence, Availability? fresh, CancellationToken cancellationToken)
    {
        var error = (failure as ApiException)?.Error;
        if (IsRefusal(evidence.StatusCode))
        {
            return Refused(request, evidence.StatusCode.Value, error, fresh);
        }

        return new BookingResult.Unknown(new BookingUncertainty
        {
            Reason = ReasonOf(evidence.StatusCode, failure, cancellationToken),
            WasSent = evidence.WasSent,
            StatusCode = evidence.StatusCode,
            Listing = ListingOf(request, fresh),
            Error = error,
        });
    }

    // 408 means that time ran out somewhere on the way, perhaps after the booking was stored.
    private static bool IsRefusal([NotNullWhen(true)] int? status) => status is >= 400 and < 500 and not 408;

    // The status says the most, even if the rest of the response was lost.
    private static BookingUncertaintyReason ReasonOf(int? status, Exception failure, CancellationToken cancellationToken) => (status, failure) switch
    {
        _ when status is >= 200 and < 300 => BookingUncertaintyReason.UnreadableSuccess,
        (not null, _) => BookingUncertaintyReason.UnclearStatus,
        (_, TimeoutException) => BookingUncertaintyReason.TimedOut,
        (_, OperationCanceledException) when cancellationToken.IsCancellationRequested => BookingUncertaintyReason.Canceled,
        _ => BookingUncertaintyReason.AnswerLost,
    };

    // How the service responds to a taken time is not documented. 409 says so. For any other refusal, the availability
    // shows whether the time was the reason.
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
            // Ask for enough days to reach the wanted time. A later time would be missing from the list, too.
            var days = Math.Max(FewestDays, (int)(request.Reservation - clock.GetUtcNow()).TotalDays + 2);
            return await client.GetServiceAvailabilityAsync(request.ServiceId, days, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // The outcome of the booking must not be lost because the list cannot be read, whatever the reason.
            return null;
        }
    }

    private static SlotListing ListingOf(CreateAppointmentRequest request, Availability? fresh) =>
        fresh is null or { IsQueue: true } ? SlotListing.NotKnown
        : fresh.Slots.Contains(WantedBy(request)) ? SlotListing.StillListed
        : SlotListing.NoLongerListed;

    private static DateTimeOffset[] AlternativesTo(CreateAppointmentRequest request, Availability? fresh) =>
        fresh is null ? [] : [.. fresh.Nearest(WantedBy(request), MostAlternatives + 1).Where(start => start != WantedBy(request)).Take(MostAlternatives)];

    // The wire has milliseconds only.
    private static DateTimeOffset WantedBy(CreateAppointmentRequest request) =>
        request.Reservation.AddTicks(-(request.Reservation.Ticks % TimeSpan.TicksPerMillisecond));
}
