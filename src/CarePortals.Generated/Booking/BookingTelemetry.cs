using System.Diagnostics.Metrics;
using CarePortals.Generated.Runtime.Telemetry;
using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Booking;

/// <summary>Records one booking: a span, a duration, a log line and a count of its result.</summary>
internal sealed partial class BookingTelemetry(ILogger log, TimeProvider clock)
{
    private static readonly Counter<long> Bookings = ClientTelemetry.Meter.CreateCounter<long>(
        "careportals.bookings", "{booking}", "Results of BookAsync.");

    private static readonly Counter<long> SlotConflicts = ClientTelemetry.Meter.CreateCounter<long>(
        "careportals.slot_conflicts", "{conflict}", "Bookings whose time was taken.");

    private readonly OperationTelemetry _operation = new("Book", log, clock);

    /// <summary>The booking has a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="evidence">What is known about a failed request; null if the service booked.</param>
    public void Ended(BookingResult result, Evidence? evidence)
    {
        var outcome = OutcomeOf(result);
        _operation.Ended(outcome, LogLevel.Information, evidence?.StatusCode, evidence?.Attempts ?? 1, isError: result is BookingResult.Unknown);
        try
        {
            Bookings.Add(1, new KeyValuePair<string, object?>(ClientTelemetry.Outcome, outcome));
            if (result is BookingResult.SlotTaken)
            {
                SlotConflicts.Add(1);
            }

            if (result is BookingResult.Unknown { Uncertainty: var known })
            {
                BookingUnknown(log, known.Reason, known.WasSent, known.StatusCode, known.Listing);
            }
        }
        catch
        {
            // If a logger or listener of the application throws, the outcome of the booking must not be lost.
        }
    }

    /// <summary>The booking was not sent.</summary>
    public void Failed(Exception failure) => _operation.Failed(failure, Evidence.Of(failure));

    private static string OutcomeOf(BookingResult result) => result switch
    {
        BookingResult.Booked => "booked",
        BookingResult.SlotTaken => "slot_taken",
        BookingResult.Rejected => OutcomeTag.Rejected,
        _ => "unknown",
    };

    [LoggerMessage(EventId = 3, EventName = "BookingUnknown", Level = LogLevel.Warning, Message = "A booking may or may not exist: {Reason}, sent {WasSent}, status {StatusCode}, slot {Listing}")]
    private static partial void BookingUnknown(ILogger log, BookingUncertaintyReason reason, bool wasSent, int? statusCode, SlotListing listing);
}
