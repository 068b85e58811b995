using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Internal;

/// <summary>One run of an operation, as a span, a measurement and a line in the log. Costs next to nothing while all are off.</summary>
internal readonly struct OperationScope(string operation, ILogger log, TimeProvider clock) : IDisposable
{
    private readonly long _started = clock.GetTimestamp();
    private readonly Activity? _activity = Telemetry.Source.StartActivity(operation, ActivityKind.Client);

    public void Succeeded(Delivery delivery) => End(Outcomes.Ok, delivery.StatusCode, delivery, LogLevel.Debug);

    /// <returns>Always false, so that it can stand in an exception filter and the exception goes on as it is.</returns>
    public bool Failed(Exception failure, Delivery delivery)
    {
        var outcome = Outcomes.Of(failure, delivery);
        _activity?.SetStatus(ActivityStatusCode.Error);
        End(outcome, (failure as ApiException)?.StatusCode, delivery, outcome is Outcomes.Rejected or Outcomes.Canceled ? LogLevel.Information : LogLevel.Warning);
        return false;
    }

    public void Booked(BookingResult result, Delivery delivery)
    {
        Telemetry.Booked(Outcomes.Of(result));
        if (result is BookingResult.Unknown { Uncertainty: var known })
        {
            _activity?.SetStatus(ActivityStatusCode.Error);
            Log.BookingUnknown(log, known.Reason, known.WasSent, known.StatusCode, known.Listing);
        }

        End(Outcomes.Of(result), Outcomes.StatusOf(result), delivery, LogLevel.Information);
    }

    public void Dispose() => _activity?.Dispose();

    private void End(string outcome, int? status, Delivery delivery, LogLevel level)
    {
        if (_activity is { IsAllDataRequested: true })
        {
            _activity.SetTag(Telemetry.Operation, operation).SetTag(Telemetry.Outcome, outcome).SetTag(Telemetry.Status, status);
            if (delivery.Attempts > 0)
            {
                _activity.SetTag(Telemetry.Attempts, delivery.Attempts);
            }
        }

        var elapsed = clock.GetElapsedTime(_started);
        Telemetry.Ended(operation, outcome, status, elapsed);
        Log.OperationEnded(log, level, operation, outcome, status, delivery.Attempts, elapsed.TotalMilliseconds);
    }
}
