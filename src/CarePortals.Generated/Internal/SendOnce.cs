namespace CarePortals.Generated.Internal;

/// <summary>
/// Remembers on a request that it was sent, and what came of it: so a booking is sent once, whatever handlers the
/// application puts around this library's (<c>ConfigureHttpClientDefaults</c> adds a retry to every client).
/// </summary>
internal static class SendOnce
{
    private static readonly HttpRequestOptionsKey<Func<Exception>> Failure = new("CarePortals.Failure");

    public static bool MayRepeat(HttpRequestMessage request) => request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;

    public static bool WasSent(HttpRequestMessage request) => request.Options.TryGetValue(Failure, out _);

    /// <summary>Throws what came of the first time, when the request was sent already and must not be again.</summary>
    public static void Check(HttpRequestMessage request)
    {
        if (!MayRepeat(request) && request.Options.TryGetValue(Failure, out var failure))
        {
            throw failure();
        }

        // What holds until something is known: a handler outside of this one gave up waiting.
        request.Options.Set(Failure, static () => Internal.Failure.Timeout("The request"));
    }

    public static void Remember(HttpRequestMessage request, Exception failure) => request.Options.Set(Failure, () => failure);
}
