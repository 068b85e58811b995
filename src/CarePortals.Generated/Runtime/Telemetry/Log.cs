using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Runtime.Telemetry;

/// <summary>The log lines of every operation.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, EventName = "OperationEnded", Message = "{Operation} ended: {Outcome}, status {StatusCode}, {Attempts} attempts, {ElapsedMilliseconds} ms")]
    public static partial void OperationEnded(ILogger log, LogLevel level, string operation, string outcome, int? statusCode, int attempts, double elapsedMilliseconds);

    [LoggerMessage(EventId = 2, EventName = "OperationRetried", Level = LogLevel.Information, Message = "{Operation} is sent again, attempt {Attempt}")]
    public static partial void OperationRetried(ILogger log, string operation, int attempt);
}
