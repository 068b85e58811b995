using Microsoft.Extensions.Logging.Abstractions;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Remembers with a request that it was sent, and what came of it: so a booking is sent once, whatever handlers the
/// application puts around this library's (<c>ConfigureHttpClientDefaults</c> adds a retry to every client).
/// </summary>
internal static class SendOnce
{
    private static readonly HttpRequestOptionsKey<Delivery> Key = new("CarePortals.Delivery");

    /// <summary>The one place that says which requests can be sent again.</summary>
    public static bool MayRepeat(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;

    public static bool MayRepeat(HttpRequestMessage request) => MayRepeat(request.Method);

    /// <summary>Before any handler sees the request, so that the copies that handlers make share the delivery.</summary>
    public static void Attach(HttpRequestMessage request, Delivery delivery) => request.Options.Set(Key, delivery);

    /// <summary>
    /// The delivery of the request; a copy that lost the options is known by its body. A request that the application sent
    /// itself gets one here.
    /// </summary>
    public static Delivery Of(HttpRequestMessage request)
    {
        if (!request.Options.TryGetValue(Key, out var delivery))
        {
            Attach(request, delivery = (request.Content as RequestBody)?.Delivery ?? new Delivery("Other", isObserved: true, NullLogger.Instance));
        }

        return delivery;
    }
}
