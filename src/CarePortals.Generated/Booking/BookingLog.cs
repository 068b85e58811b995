using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Booking;

/// <summary>The log lines of a booking, in addition to those of every operation.</summary>
internal static partial class BookingLog
{
    [LoggerMessage(EventId = 3, EventName = "BookingUnknown", Level = LogLevel.Warning, Message = "A booking may or may not exist: {Reason}, sent {WasSent}, status {StatusCode}, slot {Listing}")]
    public static partial void BookingUnknown(ILogger log, BookingUncertaintyReason reason, bool wasSent, int? statusCode, SlotListing listing);
}
