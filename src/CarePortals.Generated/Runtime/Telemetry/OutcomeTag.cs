namespace CarePortals.Generated.Runtime.Telemetry;

/// <summary>How an operation ended, as spans, metrics and logs name it.</summary>
internal static class OutcomeTag
{
    public const string Ok = "ok";
    public const string Rejected = "rejected";
    public const string Failed = "failed";
    public const string Unreadable = "unreadable";
    public const string Timeout = "timeout";
    public const string NoAnswer = "no_answer";
    public const string NotSent = "not_sent";
    public const string Canceled = "canceled";
    public const string Invalid = "invalid";
    public const string Error = "error";

    /// <param name="failure">What the call threw.</param>
    /// <param name="isUnsent">Whether it is certain that nothing was sent.</param>
    /// <param name="status">The status of the response, or null if there was none.</param>
    public static string Of(Exception failure, bool isUnsent, int? status) => (failure, status) switch
    {
        (OperationCanceledException, _) => Canceled,
        (ArgumentException, _) => Invalid,
        (TimeoutException or HttpRequestException, _) when isUnsent => NotSent,
        (TimeoutException, _) => Timeout,
        (HttpRequestException, _) => NoAnswer,
        (_, >= 200 and < 300) => Unreadable,
        (_, >= 400 and < 500) => Rejected,
        (_, not null) => Failed,
        _ => Error,
    };
}
