namespace CarePortals.Generated.Internal;

/// <summary>
/// Remembers with a request that it was sent, and what came of it: so a booking is sent once, whatever handlers the
/// application puts around this library's (<c>ConfigureHttpClientDefaults</c> adds a retry to every client).
/// </summary>
internal static class SendOnce
{
    private static readonly HttpRequestOptionsKey<Outcome> Key = new("CarePortals.Outcome");

    /// <summary>The one place that says which requests can be sent again.</summary>
    public static bool MayRepeat(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;

    public static bool MayRepeat(HttpRequestMessage request) => MayRepeat(request.Method);

    /// <summary>
    /// What came of the request. Made before any handler sees it, so that the copies that handlers make share it.
    /// </summary>
    public static Outcome Of(HttpRequestMessage request)
    {
        if (!request.Options.TryGetValue(Key, out var outcome))
        {
            request.Options.Set(Key, outcome = new Outcome());
        }

        return outcome;
    }

    /// <summary>Throws what came of the first time, when the request was sent already and must not be again.</summary>
    public static void Check(HttpRequestMessage request)
    {
        if (Of(request).Begin() is { } failure && !MayRepeat(request))
        {
            throw failure();
        }
    }

    internal sealed class Outcome
    {
        // What holds until something is known: a handler outside of this library gave up waiting.
        private static readonly Func<Exception> NotKnown = static () => Failure.Timeout("The request");

        private Func<Exception>? _failure;

        public bool WasSent => _failure is not null;

        /// <summary>Null the first time, and later what came of it.</summary>
        public Func<Exception>? Begin() => Interlocked.CompareExchange(ref _failure, NotKnown, null);

        public void Remember(Exception failure) => _failure = () => failure;
    }
}
