using System.Diagnostics;
using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Runtime.Telemetry;

/// <summary>
/// Records one run of an operation: a span, a duration and a log line. Exactly one of its methods ends it. It costs almost
/// nothing if nobody listens.
/// </summary>
internal readonly struct OperationTelemetry(string operation, ILogger log, TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();
    private readonly Activity? _activity = ClientTelemetry.Source.StartActivity(operation, ActivityKind.Client);

    public TimeSpan Elapsed => clock.GetElapsedTime(_started);

    public void Failed(Exception failure, Evidence? evidence)
    {
        var outcome = OutcomeTag.Of(failure, evidence is not { MayHaveBeenSent: true }, evidence?.StatusCode);
        var level = outcome is OutcomeTag.Rejected or OutcomeTag.Canceled ? LogLevel.Information : LogLevel.Warning;
        Ended(outcome, level, evidence?.StatusCode, evidence?.Attempts ?? 0, isError: true);
    }

    public void Ended(string outcome, LogLevel level, int? status, int attempts, bool isError = false)
    {
        try
        {
            EndSpan(outcome, status, attempts, isError);
            ClientTelemetry.Ended(log, level, operation, outcome, status, attempts, Elapsed);
        }
        catch
        {
            // If a logger or listener of the application throws, the outcome of the request must not be lost.
        }
    }

    private void EndSpan(string outcome, int? status, int attempts, bool isError)
    {
        if (_activity is { IsAllDataRequested: true })
        {
            _activity.SetTag(ClientTelemetry.Operation, operation).SetTag(ClientTelemetry.Outcome, outcome).SetTag(ClientTelemetry.Status, status);
            _activity.SetTag(ClientTelemetry.Attempts, attempts > 0 ? attempts : null);
        }

        if (isError)
        {
            _activity?.SetStatus(ActivityStatusCode.Error);
        }

        _activity?.Dispose();
    }
}
