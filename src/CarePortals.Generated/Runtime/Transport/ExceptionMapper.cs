using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>Creates the documented exceptions of a call without a response. They have no inner exception, so no foreign text is printed.</summary>
/// <param name="transmission">What is known about the request.</param>
internal readonly struct ExceptionMapper(Transmission transmission)
{
    private const string Unclear = "A read can be tried again. A booking may have been made, so read the availability before you book again.";

    /// <summary>The documented exception that replaces what HttpClient, Polly or a handler threw. Null if the original passes through.</summary>
    public Exception? Map(Exception failure, CancellationToken callersToken)
    {
        var isUnsent = transmission.IsUnsent(failure);
        return failure switch
        {
            OperationCanceledException when callersToken.IsCancellationRequested => new TaskCanceledException(message: null, innerException: null, callersToken),
            OperationCanceledException or TimeoutRejectedException or TimeoutException => Timeout(isUnsent),
            ExecutionRejectedException rejected when isUnsent => Rejected((rejected as BrokenCircuitException)?.RetryAfter),
            ExecutionRejectedException => NoResponse(new HttpRequestException("A handler ended the call after the request was sent."), isUnsent),
            InvalidDataException => NoResponse(new HttpRequestException(HttpRequestError.InvalidResponse), isUnsent),
            _ when ConnectionFailure.Is(failure) => NoResponse(ConnectionFailure.WithoutText(failure), isUnsent),
            _ => null,
        };
    }

    private TimeoutException Timeout(bool isUnsent) => new(isUnsent
        ? $"{transmission.Description} was not sent, because time ran out before there was a connection. Trying again is safe."
        : $"{transmission.Description} took longer than the time limit. {Unclear}");

    private HttpRequestException NoResponse(HttpRequestException failure, bool isUnsent)
    {
        var code = ConnectionFailure.CodeOf(failure);
        var text = isUnsent
            ? $"{transmission.Description} was not sent, because there was no connection ({code}). Trying again is safe."
            : $"{transmission.Description} got no response, or only part of it ({code}). {Unclear}";
        return new(failure.HttpRequestError, text, inner: null, failure.StatusCode);
    }

    private HttpRequestException Rejected(TimeSpan? retryAfter) =>
        new(
            HttpRequestError.ConnectionError,
            $"{transmission.Description} was not sent, because too many calls failed or are running. Trying again is safe"
            + (retryAfter is { } wait ? FormattableString.Invariant($" after {Math.Ceiling(wait.TotalSeconds)} s.") : "."));
}
