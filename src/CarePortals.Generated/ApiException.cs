namespace CarePortals.Generated;

/// <summary>
/// The service returned an error status, or a response that cannot be read.
/// </summary>
/// <remarks>
/// The message names the operation and the status. It never quotes the response. What the service said is in
/// <see cref="Error"/> and <see cref="Response"/>. It can repeat what a patient typed, so do not log it. If
/// <see cref="StatusCode"/> is a success (200 to 299), the request worked and only the response is lost. An appointment
/// may exist, so check the availability before you book again.
/// </remarks>
public sealed class ApiException : Exception
{
    /// <summary>
    /// Creates the exception. Tests can use it too.
    /// </summary>
    /// <param name="message">A message that quotes nothing from the response.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers of the response.</param>
    /// <param name="response">The body of the response, or null if there was none.</param>
    /// <param name="error">The body, read as the service's error. Null if it cannot be read as one.</param>
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

    /// <summary>The HTTP status of the response.</summary>
    public int StatusCode { get; }

    /// <summary>The headers of the response and its content. Names are not case-sensitive.</summary>
    public IReadOnlyDictionary<string, IEnumerable<string>> Headers { get; }

    /// <summary>
    /// The body of the response as text, up to 32,768 characters. Null if it was empty or too large to read. It is not
    /// redacted and can hold what a patient typed, so do not log it.
    /// </summary>
    public string? Response { get; }

    /// <summary>
    /// The error that the service returned, or null if the body cannot be read as one. It is not redacted, so do not log it.
    /// </summary>
    public ApiError? Error { get; }
}
