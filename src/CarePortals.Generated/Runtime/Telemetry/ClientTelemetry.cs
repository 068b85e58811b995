using System.Diagnostics;
using System.Diagnostics.Metrics;
using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Runtime.Telemetry;

/// <summary>
/// What operations see of the client. Every tag has few values, and none holds an id, or a text of a patient or of the
/// service. The table in COOKBOOK names all of it.
/// </summary>
internal static class ClientTelemetry
{
    public const string Name = "CarePortals.Generated";
    public const string Operation = "careportals.operation";
    public const string Outcome = "careportals.outcome";
    public const string Attempts = "careportals.attempts";
    public const string Status = "http.response.status_code";

    public static readonly ActivitySource Source = new(Name, UserAgent.Version);

    public static readonly Meter Meter = new(Name, UserAgent.Version);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "careportals.operation.duration", "s", "How long an operation took, with all of its attempts.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "careportals.retries", "{retry}", "Reads that were sent again.");

    public static void Ended(string operation, string outcome, int? status, TimeSpan elapsed)
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
    }

    public static void Retried(ILogger log, string operation, int attempt)
    {
        Retries.Add(1, new KeyValuePair<string, object?>(Operation, operation));
        Log.OperationRetried(log, operation, attempt);
    }
}
