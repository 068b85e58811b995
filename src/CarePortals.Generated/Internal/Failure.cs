namespace CarePortals.Generated.Internal;

/// <summary>The exceptions of a call that got no answer. They carry no inner exception, so nothing foreign is printed.</summary>
internal static class Failure
{
    public static TimeoutException Timeout(string operation) =>
        new($"{operation} took longer than the time limit. A read can be tried again; a booking may have been made, so read the availability before booking again.");

    public static HttpRequestException NotSent(string operation, TimeSpan? retryAfter) =>
        new(
            HttpRequestError.ConnectionError,
            $"{operation} was not sent, because the service failed too often in the last moments. Trying again is safe"
            + (retryAfter is { } wait ? FormattableString.Invariant($" after {Math.Ceiling(wait.TotalSeconds)} s.") : "."));
}
