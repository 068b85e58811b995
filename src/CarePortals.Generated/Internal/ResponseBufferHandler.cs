namespace CarePortals.Generated.Internal;

/// <summary>
/// The innermost handler. It reads the whole body, up to a limit, before it hands the answer on: so the time limits of the
/// handlers outside of it cover the body as well, and nothing is read synchronously later. And it sends a booking once.
/// </summary>
internal sealed class ResponseBufferHandler(long maxBytes) : DelegatingHandler
{
    private bool? _isOnNetwork;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SendOnce.Of(request).Begin(SendOnce.MayRepeat(request), _isOnNetwork ??= EndsOnNetwork());
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            await BufferAsync(request, response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception failure) when (failure is HttpRequestException or ApiException)
        {
            SendOnce.Of(request).Remember(failure);
            throw;
        }
    }

    private async Task BufferAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(maxBytes, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode && !SendOnce.MayRepeat(request))
            {
                SendOnce.Of(request).Remember(await ResponseReader.FailureAsync(response, Operation(request), cancellationToken).ConfigureAwait(false));
            }
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            using (response)
            {
                throw ResponseReader.TooLarge(response, Operation(request), maxBytes);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException || (failure is HttpRequestException && !SendOnce.MayRepeat(request)))
        {
            // The status is known, and for a booking it says whether the appointment exists.
            using (response)
            {
                throw ResponseReader.BrokenOff(response, Operation(request));
            }
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    // Between this handler and the last one there can be others, such as the framework's logging.
    private bool EndsOnNetwork()
    {
        var handler = InnerHandler;
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler;
        }

        return handler is SocketsHttpHandler or HttpClientHandler;
    }

    private static string Operation(HttpRequestMessage request) => $"{request.Method} request";
}
