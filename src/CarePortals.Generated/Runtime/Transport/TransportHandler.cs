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
            transmission.Fail(new TimeoutException("The request was given up after it may have been sent."));
            throw;
        }
    }
}
