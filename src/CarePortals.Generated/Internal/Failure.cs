using System.Net.Sockets;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CarePortals.Generated.Internal;

/// <summary>The exceptions of a call that got no answer. They carry no inner exception, so nothing foreign is printed.</summary>
internal static class Failure
{
    private const string Unclear = "A read can be tried again; a booking may have been made, so read the availability before booking again.";

    /// <summary>What this library documents, in place of what HttpClient and Polly throw. Null for what passes through.</summary>
    public static Exception? Of(Exception failure, string operation, Delivery delivery, CancellationToken cancellationToken)
    {
        var isUnsent = delivery.IsUnsent(failure);
        return failure switch
        {
            TimeoutRejectedException => Timeout(operation, isUnsent),
            OperationCanceledException { InnerException: TimeoutException } when !cancellationToken.IsCancellationRequested => Timeout(operation, isUnsent),
            ExecutionRejectedException rejected when isUnsent => Rejected(operation, (rejected as BrokenCircuitException)?.RetryAfter),
            ExecutionRejectedException => NoAnswer(operation, new HttpRequestException("A handler ended the call after the request was sent."), isUnsent),
            InvalidDataException => NoAnswer(operation, new HttpRequestException(HttpRequestError.InvalidResponse), isUnsent),
            HttpRequestException request => NoAnswer(operation, request, isUnsent),
            _ => null,
        };
    }

    public static TimeoutException Timeout(string operation, bool isUnsent) => new(isUnsent
        ? $"{operation} was not sent, because the time limit was over before there was a connection. Trying again is safe."
        : $"{operation} took longer than the time limit. {Unclear}");

    /// <summary>.NET's own texts can quote what the server sent, so only the codes are kept.</summary>
    public static HttpRequestException WithoutText(HttpRequestException failure) =>
        new(failure.HttpRequestError, $"The request failed ({Code(failure)}).", failure.InnerException as SocketException, failure.StatusCode);

    private static HttpRequestException NoAnswer(string operation, HttpRequestException failure, bool isUnsent)
    {
        var text = isUnsent
            ? $"{operation} was not sent, because there was no connection ({Code(failure)}). Trying again is safe."
            : $"{operation} got no answer, or not all of it ({Code(failure)}). {Unclear}";
        return new(failure.HttpRequestError, text, inner: null, failure.StatusCode);
    }

    private static string Code(HttpRequestException failure) =>
        failure.InnerException is SocketException socket ? $"{failure.HttpRequestError}, {socket.SocketErrorCode}" : $"{failure.HttpRequestError}";

    private static HttpRequestException Rejected(string operation, TimeSpan? retryAfter) =>
        new(
            HttpRequestError.ConnectionError,
            $"{operation} was not sent, because too many calls failed, or run, at the moment. Trying again is safe"
            + (retryAfter is { } wait ? FormattableString.Invariant($" after {Math.Ceiling(wait.TotalSeconds)} s.") : "."));
}
