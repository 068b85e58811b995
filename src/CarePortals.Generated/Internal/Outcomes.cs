namespace CarePortals.Generated.Internal;

/// <summary>How an operation ended, as spans, metrics and logs name it.</summary>
internal static class Outcomes
{
    public const string Ok = "ok";
    public const string Booked = "booked";
    public const string SlotTaken = "slot_taken";
    public const string Rejected = "rejected";
    public const string Unknown = "unknown";
    public const string Failed = "failed";
    public const string Unreadable = "unreadable";
    public const string Timeout = "timeout";
    public const string NoAnswer = "no_answer";
    public const string NotSent = "not_sent";
    public const string Canceled = "canceled";
    public const string Invalid = "invalid";
    public const string Error = "error";

    public static string Of(BookingResult result) => result switch
    {
        BookingResult.Booked => Booked,
        BookingResult.SlotTaken => SlotTaken,
        BookingResult.Rejected => Rejected,
        _ => Unknown,
    };

    public static string Of(Exception failure, Delivery delivery) => failure switch
    {
        ApiException { StatusCode: >= 200 and < 300 } => Unreadable,
        ApiException { StatusCode: >= 400 and < 500 } => Rejected,
        ApiException => Failed,
        OperationCanceledException => Canceled,
        ArgumentException => Invalid,
        TimeoutException or HttpRequestException when delivery.IsUnsent(failure) => NotSent,
        TimeoutException => Timeout,
        HttpRequestException => NoAnswer,
        _ => Error,
    };
}
