using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Internal;

/// <summary>Every line that this library logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, EventName = "OperationEnded", Message = "{Operation} ended: {Outcome}, status {StatusCode}, {Attempts} attempts, {ElapsedMilliseconds} ms")]
    public static partial void OperationEnded(ILogger log, LogLevel level, string operation, string outcome, int? statusCode, int attempts, double elapsedMilliseconds);

    [LoggerMessage(EventId = 2, EventName = "OperationRetried", Level = LogLevel.Information, Message = "{Operation} is sent again, attempt {Attempt}")]
    public static partial void OperationRetried(ILogger log, string operation, int attempt);

    [LoggerMessage(EventId = 3, EventName = "BookingUnknown", Level = LogLevel.Warning, Message = "A booking may or may not exist: {Reason}, sent {WasSent}, status {StatusCode}, slot {Listing}")]
    public static partial void BookingUnknown(ILogger log, BookingUncertaintyReason reason, bool wasSent, int? statusCode, SlotListing listing);

    [LoggerMessage(EventId = 4, EventName = "SettingsKept", Level = LogLevel.Warning, Message = "Changed settings cannot be used, and those from before stay: {Problem}")]
    public static partial void SettingsKept(ILogger log, string problem);
}
