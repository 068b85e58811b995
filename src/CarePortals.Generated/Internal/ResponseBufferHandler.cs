namespace CarePortals.Generated.Internal;

/// <summary>
/// Reads the whole body, up to a limit, before it hands the answer on: so the time limits of the handlers outside of it
/// cover the body as well, and nothing is read synchronously later.
/// </summary>
internal sealed class ResponseBufferHandler(long maxBytes) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            await response.Content.LoadIntoBufferAsync(maxBytes, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            using (response)
            {
                throw ResponseReader.TooLarge(response, $"{request.Method} request", maxBytes);
            }
        }
        catch (InvalidDataException)
        {
            // The compressed body is broken. The status still says whether what was asked for was done.
            using (response)
            {
                throw ResponseReader.Unreadable(response, $"{request.Method} request");
            }
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
