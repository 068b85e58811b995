using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>Creates the documented exceptions of a call without a response. They have no inner exception, so no foreign text is printed.</summary>
internal static class ExceptionMapper
{
    private const string Unclear = "A read can be tried again. A booking may have been made, so read the availability before you book again.";

    /// <summary>The documented exception that replaces what HttpClient, Polly or a handler threw. Null if the original passes through.</summary>
    public static Exception? Map(Exception failure, string description, bool isUnsent, CancellationToken callersToken) => failure switch
    {
        OperationCanceledException when callersToken.IsCancellationRequested => new TaskCanceledException(message: null, innerException: null, callersToken),
        OperationCanceledException or TimeoutRejectedException or TimeoutException => Timeout(description, isUnsent),
        ExecutionRejectedException rejected when isUnsent => Rejected(description, (rejected as BrokenCircuitException)?.RetryAfter),
        ExecutionRejectedException => NoResponse(new HttpRequestException(), description, isUnsent),
        InvalidDataException => NoResponse(new HttpRequestException(HttpRequestError.InvalidResponse), description, isUnsent),
        _ when ConnectionFailure.Is(failure) => NoResponse(ConnectionFailure.WithoutText(failure), description, isUnsent),
        _ => null,
    };

    private static TimeoutException Timeout(string description, bool isUnsent) => new(isUnsent
        ? $"{description} was not sent, because time ran out before there was a connection. Trying again is safe."
        : $"{description} took longer than the time limit. {Unclear}");

    private static HttpRequestException NoResponse(HttpRequestException failure, string description, bool isUnsent)
    {
        var code = ConnectionFailure.CodeOf(failure);
        var text = isUnsent
            ? $"{description} was not sent, because there was no connection ({code}). Trying again is safe."
            : $"{description} got no response, or only part of it ({code}). {Unclear}";
        return new(failure.HttpRequestError, text, inner: null, failure.StatusCode);
    }

    private static HttpRequestException Rejected(string description, TimeSpan? retryAfter) =>
        new(
            HttpRequestError.ConnectionError,
            $"{description} was not sent, because too many calls failed or are running. Trying again is safe"
            + (retryAfter is { } wait ? FormattableString.Invariant($" after {Math.Ceiling(wait.TotalSeconds)} s.") : "."));
}
