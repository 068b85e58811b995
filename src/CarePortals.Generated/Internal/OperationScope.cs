using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Internal;

/// <summary>
/// One run of an operation, as a span, a measurement and a line in the log. It ends by exactly one of its methods, and costs
/// next to nothing while nobody listens.
/// </summary>
internal readonly struct OperationScope(string operation, ILogger log, TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();
    private readonly Activity? _activity = Telemetry.Source.StartActivity(operation, ActivityKind.Client);

    public void Succeeded(Delivery delivery) => End(Outcomes.Ok, delivery, LogLevel.Debug);

    /// <returns>Always false, so that it can stand in an exception filter and the exception goes on as it is.</returns>
    public bool Failed(Exception failure, Delivery delivery)
    {
        delivery.StatusCode ??= (failure as ApiException)?.StatusCode;
        var outcome = Outcomes.Of(failure, delivery);
        End(outcome, delivery, outcome is Outcomes.Rejected or Outcomes.Canceled ? LogLevel.Information : LogLevel.Warning, isError: true);
        return false;
    }

    public void Booked(BookingResult result, Delivery delivery) =>
        End(Outcomes.Of(result), delivery, LogLevel.Information, result is BookingResult.Unknown, result);

    private void End(string outcome, Delivery delivery, LogLevel level, bool isError = false, BookingResult? result = null)
    {
        try
        {
            EndSpan(outcome, delivery, isError);
            var elapsed = clock.GetElapsedTime(_started);
            Telemetry.Ended(operation, outcome, delivery.StatusCode, elapsed, isBooking: result is not null);
            Log.OperationEnded(log, level, operation, outcome, delivery.StatusCode, delivery.Attempts, elapsed.TotalMilliseconds);
            if (result is BookingResult.Unknown { Uncertainty: var known })
            {
                Log.BookingUnknown(log, known.Reason, known.WasSent, known.StatusCode, known.Listing);
            }
        }
        catch
        {
            // A logger or listener of the application that throws must not hide what came of a booking.
        }
    }

    private void EndSpan(string outcome, Delivery delivery, bool isError)
    {
        if (_activity is null)
        {
            return;
        }

        if (_activity.IsAllDataRequested)
        {
            _activity.SetTag(Telemetry.Operation, operation).SetTag(Telemetry.Outcome, outcome).SetTag(Telemetry.Status, delivery.StatusCode);
            _activity.SetTag(Telemetry.Attempts, delivery.Attempts > 0 ? delivery.Attempts : null);
        }

        if (isError)
        {
            _activity.SetStatus(ActivityStatusCode.Error);
        }

        _activity.Dispose();
    }
}
