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
            _ when IsBrokenConnection(failure) => NoAnswer(operation, WithoutText(failure), isUnsent),
            _ => null,
        };
    }

    public static TimeoutException Timeout(string operation, bool isUnsent) => new(isUnsent
        ? $"{operation} was not sent, because the time limit was over before there was a connection. Trying again is safe."
        : $"{operation} took longer than the time limit. {Unclear}");

    /// <summary>
    /// Whether it says that the connection failed. .NET documents <see cref="HttpRequestException"/> for that, and lets the
    /// others through when the peer resets at the wrong moment.
    /// </summary>
    public static bool IsBrokenConnection(Exception failure) =>
        failure is HttpRequestException or SocketException or HttpIOException || failure.GetType() == typeof(IOException);

    /// <summary>.NET's own texts can quote what the server sent, so only the codes are kept.</summary>
    public static HttpRequestException WithoutText(Exception failure)
    {
        var request = failure as HttpRequestException;
        var error = request?.HttpRequestError ?? (failure as HttpIOException)?.HttpRequestError ?? HttpRequestError.Unknown;
        var socket = failure as SocketException ?? failure.InnerException as SocketException;
        return new(error, $"The request failed ({Code(error, socket)}).", socket, request?.StatusCode);
    }

    private static HttpRequestException NoAnswer(string operation, HttpRequestException failure, bool isUnsent)
    {
        var code = Code(failure.HttpRequestError, failure.InnerException as SocketException);
        var text = isUnsent
            ? $"{operation} was not sent, because there was no connection ({code}). Trying again is safe."
            : $"{operation} got no answer, or not all of it ({code}). {Unclear}";
        return new(failure.HttpRequestError, text, inner: null, failure.StatusCode);
    }

    private static string Code(HttpRequestError error, SocketException? socket) => socket is null ? $"{error}" : $"{error}, {socket.SocketErrorCode}";

    private static HttpRequestException Rejected(string operation, TimeSpan? retryAfter) =>
        new(
            HttpRequestError.ConnectionError,
            $"{operation} was not sent, because too many calls failed, or run, at the moment. Trying again is safe"
            + (retryAfter is { } wait ? FormattableString.Invariant($" after {Math.Ceiling(wait.TotalSeconds)} s.") : "."));
}
