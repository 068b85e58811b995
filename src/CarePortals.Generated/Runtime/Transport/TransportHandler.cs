using System.Net;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// The innermost handler, around the one that sends. It sends a request that is not repeatable once, whatever the handlers
/// around it do. It reads the whole body, up to a limit, before it returns the response, so the time limits around it cover
/// the body. Its exceptions quote nothing from the response, so no other handler can log that.
/// </summary>
/// <param name="sender">Sends the request.</param>
/// <param name="maxBytes">Maximum size of a response in bytes, read for each response.</param>
internal sealed class TransportHandler(HttpMessageHandler sender, Func<long> maxBytes) : DelegatingHandler(sender)
{
    // .NET's own handlers read a body only to send it, and send it once. That is not certain for other or derived handlers.
    private readonly bool _isOnNetwork = sender is SocketsHttpHandler || sender.GetType() == typeof(HttpClientHandler);

    /// <summary>
    /// Adjusts the primary handler that the application, or the framework, chose, and puts this handler around the one that
    /// sends. A primary handler can be a chain, and one of the chain can repeat requests. A chain that several clients share, or
    /// that the factory uses again, keeps the handler it has.
    /// </summary>
    /// <param name="primary">The primary handler of the client.</param>
    /// <param name="maxBytes">Maximum size of a response in bytes, read for each response.</param>
    /// <returns>The primary handler to use instead.</returns>
    /// <exception cref="InvalidOperationException">The handler is in use, so it can no longer be adjusted.</exception>
    public static HttpMessageHandler Into(HttpMessageHandler primary, Func<long> maxBytes)
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
                    $"The primary handler {primary.GetType()} has already sent requests for another client, so redirects and cookies can no longer be turned off on it. "
                    + "Give this client a handler of its own, with ConfigurePrimaryHttpMessageHandler on the builder that AddCarePortalsClient returned.");
            }

            return new TransportHandler(primary, maxBytes);
        }

        // Set it only if it changed, because a chain that is already in use cannot be changed.
        var observed = Into(inner, maxBytes);
        if (observed != inner)
        {
            outer.InnerHandler = observed;
        }

        return outer;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var transmission = Transmission.Of(request);
        if (transmission.Begin(_isOnNetwork) is { } earlier)
        {
            return (await earlier.WaitAsync(cancellationToken).ConfigureAwait(false)).For(request);
        }

        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            transmission.StatusCode = (int)response.StatusCode;
            var body = await ResponseBody.ReadAsync(response, maxBytes(), transmission.IsRepeatable, cancellationToken).ConfigureAwait(false);
            body.Replace(response);
            transmission.Succeed(response, body);
            return response;
        }
        catch (Exception failure) when (ConnectionFailure.Is(failure))
        {
            var known = ConnectionFailure.WithoutText(failure);
            transmission.Fail(known);
            throw known;
        }
        catch
        {
            // A handler around this one gave up waiting. A copy that it sends next cannot learn more than that.
            transmission.Fail(new TimeoutException("The request was abandoned, and it may already have been sent."));
            throw;
        }
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
