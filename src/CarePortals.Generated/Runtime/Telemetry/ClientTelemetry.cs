using System.Diagnostics;
using System.Diagnostics.Metrics;
using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Runtime.Telemetry;

/// <summary>
/// The telemetry of the client. Every tag has few values, and no tag has an id or a text from a patient or the service. The
/// table in COOKBOOK lists everything.
/// </summary>
internal static partial class ClientTelemetry
{
    public const string Name = "CarePortals.Generated";
    public const string Operation = "careportals.operation";
    public const string Outcome = "careportals.outcome";
    public const string Attempts = "careportals.attempts";
    public const string Status = "http.response.status_code";

    public static readonly ActivitySource Source = new(Name, UserAgent.Version);

    public static readonly Meter Meter = new(Name, UserAgent.Version);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "careportals.operation.duration", "s", "Duration of an operation, including all attempts.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "careportals.retries", "{retry}", "Retries of reads.");

    public static void Ended(ILogger log, LogLevel level, string operation, string outcome, int? status, int attempts, TimeSpan elapsed)
    {
        if (Duration.Enabled)
        {
            var tags = new TagList { { Operation, operation }, { Outcome, outcome } };
            if (status is not null)
            {
                tags.Add(Status, status);
            }

            Duration.Record(elapsed.TotalSeconds, tags);
        }

        OperationEnded(log, level, operation, outcome, status, attempts, elapsed.TotalMilliseconds);
    }

    public static void Retried(ILogger log, string operation, int attempt)
    {
        Retries.Add(1, new KeyValuePair<string, object?>(Operation, operation));
        OperationRetried(log, operation, attempt);
    }

    [LoggerMessage(EventId = 1, EventName = "OperationEnded", Message = "{Operation} ended: {Outcome}, status {StatusCode}, {Attempts} attempts, {ElapsedMilliseconds} ms")]
    private static partial void OperationEnded(ILogger log, LogLevel level, string operation, string outcome, int? statusCode, int attempts, double elapsedMilliseconds);

    [LoggerMessage(EventId = 2, EventName = "OperationRetried", Level = LogLevel.Information, Message = "{Operation} is sent again, attempt {Attempt}")]
    private static partial void OperationRetried(ILogger log, string operation, int attempt);
}
