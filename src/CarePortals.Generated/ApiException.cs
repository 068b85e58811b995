namespace CarePortals.Generated;

/// <summary>
/// The service answered with something else than a success, or with an answer that cannot be read.
/// </summary>
/// <remarks>
/// The text of the exception names the operation and the status and never repeats the answer. What the service said is
/// data on <see cref="Error"/> and <see cref="Response"/>: it can repeat what a patient typed, so do not log it. When
/// <see cref="StatusCode"/> is a success (200 to 299), the service did what was asked and only its answer is lost: an
/// appointment may exist, so do not book again without a look at the availability.
/// </remarks>
public sealed class ApiException : Exception
{
    /// <summary>
    /// Makes the exception, also for use in tests.
    /// </summary>
    /// <param name="message">A text without anything from the answer.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers of the answer.</param>
    /// <param name="response">The body of the answer, or null when there was none.</param>
    /// <param name="error">The body as the service's error, or null when it is something else.</param>
    public ApiException(
        string message,
        int statusCode,
        IReadOnlyDictionary<string, IEnumerable<string>> headers,
        string? response = null,
        ApiError? error = null)
        : base(message)
    {
        ArgumentNullException.ThrowIfNull(headers);
        StatusCode = statusCode;
        Headers = headers;
        Response = response;
        Error = error;
    }

    /// <summary>The HTTP status of the answer.</summary>
    public int StatusCode { get; }

    /// <summary>The headers of the answer and of its content, by name in any casing.</summary>
    public IReadOnlyDictionary<string, IEnumerable<string>> Headers { get; }

    /// <summary>
    /// The body of the answer as text, at most its first 32,768 characters; null when it was empty or too large to read.
    /// Unredacted: it can hold what a patient typed, so do not log it.
    /// </summary>
    public string? Response { get; }

    /// <summary>
    /// What the service said, when the body is JSON of the error's shape; else null. Unredacted, so do not log it.
    /// </summary>
    public ApiError? Error { get; }
}
