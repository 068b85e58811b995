namespace CarePortals.Generated.Internal;

/// <summary>How an operation ended, as spans, metrics and logs name it.</summary>
internal static class Outcomes
{
    public const string Ok = "ok";
    public const string Booked = "booked";
    public const string SlotTaken = "slot_taken";
    public const string Rejected = "rejected";
    public const string Unknown = "unknown";
    public const string Canceled = "canceled";

    public static string Of(BookingResult result) => result switch
    {
        BookingResult.Booked => Booked,
        BookingResult.SlotTaken => SlotTaken,
        BookingResult.Rejected => Rejected,
        _ => Unknown,
    };

    public static int? StatusOf(BookingResult result) => result switch
    {
        BookingResult.Rejected rejected => rejected.StatusCode,
        BookingResult.Unknown unknown => unknown.Uncertainty.StatusCode,
        _ => null,
    };

    public static string Of(Exception failure, Delivery delivery) => failure switch
    {
        ApiException { StatusCode: >= 200 and < 300 } => "unreadable",
        ApiException { StatusCode: >= 400 and < 500 } => Rejected,
        ApiException => "failed",
        OperationCanceledException => Canceled,
        ArgumentException => "invalid",
        TimeoutException or HttpRequestException when delivery.IsUnsent(failure) => "not_sent",
        TimeoutException => "timeout",
        HttpRequestException => "no_answer",
        _ => "error",
    };
}
