using System.Net.Sockets;

namespace CarePortals.Generated.Internal;

/// <summary>The exceptions of a call that got no answer. They carry no inner exception, so nothing foreign is printed.</summary>
internal static class Failure
{
    public static TimeoutException Timeout(string operation) =>
        new($"{operation} took longer than the time limit. A read can be tried again; a booking may have been made, so read the availability before booking again.");

    // .NET's own texts can quote what the server sent, so only the codes are kept.
    // An earlier attempt of a handler that is not known may have been sent, so only a client that knows says "not sent".
    public static HttpRequestException NoAnswer(string operation, HttpRequestException failure, bool knowsWhatWasSent)
    {
        var code = failure.InnerException is SocketException socket ? $"{failure.HttpRequestError}, {socket.SocketErrorCode}" : $"{failure.HttpRequestError}";
        var noConnection = failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
        var text = noConnection && knowsWhatWasSent
            ? $"{operation} was not sent, because there was no connection ({code}). Trying again is safe."
            : $"{operation} got no answer, or not all of it ({code}). A read can be tried again; a booking may have been made, so read the availability before booking again.";
        return new(failure.HttpRequestError, text, inner: null, failure.StatusCode);
    }

    public static HttpRequestException NotSent(string operation, TimeSpan? retryAfter) =>
        new(
            HttpRequestError.ConnectionError,
            $"{operation} was not sent, because too many calls failed, or run, at the moment. Trying again is safe"
            + (retryAfter is { } wait ? FormattableString.Invariant($" after {Math.Ceiling(wait.TotalSeconds)} s.") : "."));
}
