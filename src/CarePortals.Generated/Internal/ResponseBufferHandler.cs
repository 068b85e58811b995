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
                throw ResponseReader.TooLarge(response, Operation(request), maxBytes);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException || (failure is HttpRequestException && !CanRepeat(request)))
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

    private static bool CanRepeat(HttpRequestMessage request) => request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;

    private static string Operation(HttpRequestMessage request) => $"{request.Method} request";
}
