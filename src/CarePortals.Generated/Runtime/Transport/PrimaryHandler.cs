using System.Net;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// Adjusts the primary handler that the application, or the framework, chose, and puts a <see cref="TransportHandler"/>
/// around the handler that sends. A primary handler can be a chain, and one of the chain can repeat requests.
/// </summary>
internal static class PrimaryHandler
{
    /// <summary>
    /// Adjusts a handler and puts a <see cref="TransportHandler"/> into it. A chain that several clients share, or that the
    /// factory uses again, keeps the one it has.
    /// </summary>
    /// <param name="primary">The primary handler of the client.</param>
    /// <param name="maxBytes">Maximum size of a response in bytes, read for each response.</param>
    /// <returns>The primary handler to use instead.</returns>
    /// <exception cref="InvalidOperationException">The handler is in use, so it can no longer be adjusted.</exception>
    public static HttpMessageHandler Observe(HttpMessageHandler primary, Func<long> maxBytes)
    {
        if (primary is TransportHandler)
        {
            return primary;
        }

        if (primary is not DelegatingHandler { InnerHandler: { } inner } outer)
        {
            try
            {
                Adjust(primary);
            }
            catch (InvalidOperationException)
            {
                throw new InvalidOperationException(
                    $"The primary handler {primary.GetType()} sent requests for another client before, so it cannot be set to follow no redirects and to keep no cookies. "
                    + "Give this client a handler of its own, with ConfigurePrimaryHttpMessageHandler on the builder that AddCarePortalsClient returned.");
            }

            return new TransportHandler(primary, maxBytes);
        }

        // Set it only if it changed, because a chain that is already in use cannot be changed.
        var observed = Observe(inner, maxBytes);
        if (observed != inner)
        {
            outer.InnerHandler = observed;
        }

        return outer;
    }

    // Tenant and answers are for the host they were sent to, so no redirect is followed and no cookie is kept for the next
    // tenant. No trace context is sent; without that .NET makes no span of its own, whose exceptions can quote a response.
    // A browser decides all of this by itself. A handler that was used before takes no changes, so only changes are set.
    private static void Adjust(HttpMessageHandler sender)
    {
        switch (sender)
        {
            case SocketsHttpHandler { AllowAutoRedirect: false, UseCookies: false, ActivityHeadersPropagator: null, AutomaticDecompression: not DecompressionMethods.None }:
                break;
            case SocketsHttpHandler sockets:
                sockets.AllowAutoRedirect = false;
                sockets.UseCookies = false;
                sockets.ActivityHeadersPropagator = null;
                sockets.AutomaticDecompression = WithCompression(sockets.AutomaticDecompression);
                break;
            case HttpClientHandler client when !OperatingSystem.IsBrowser() && (client.AllowAutoRedirect || client.UseCookies):
                client.AllowAutoRedirect = false;
                client.UseCookies = false;
                client.AutomaticDecompression = WithCompression(client.AutomaticDecompression);
                break;
        }
    }

    private static DecompressionMethods WithCompression(DecompressionMethods chosen) =>
        chosen == DecompressionMethods.None ? DecompressionMethods.All : chosen;
}
