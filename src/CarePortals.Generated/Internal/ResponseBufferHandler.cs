namespace CarePortals.Generated.Internal;

/// <summary>
/// The innermost handler. It reads the whole body, up to a limit, before it hands the answer on: so the time limits of the
/// handlers outside of it cover the body as well, and nothing is read synchronously later. It sends a booking once. And its
/// exceptions hold no text of the answer, so what the handlers outside of it log holds none either.
/// </summary>
/// <param name="sender">Sends the request.</param>
/// <param name="maxBytes">Most bytes that an answer may have, asked for each answer.</param>
internal sealed class ResponseBufferHandler(HttpMessageHandler sender, Func<long> maxBytes) : DelegatingHandler(sender)
{
    // .NET's own handlers read a body only to send it, and send it once; of another one, or one that derives from them,
    // nobody knows.
    private readonly bool _isOnNetwork = sender is SocketsHttpHandler || sender.GetType() == typeof(HttpClientHandler);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var delivery = SendOnce.Of(request);
        delivery.Begin(SendOnce.MayRepeat(request), _isOnNetwork);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            delivery.StatusCode = (int)response.StatusCode;
            await BufferAsync(request, response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception failure) when (Failure.IsBrokenConnection(failure))
        {
            var known = Failure.WithoutText(failure);
            delivery.Remember(known);
            throw known;
        }
        catch (ApiException failure)
        {
            delivery.Remember(failure);
            throw;
        }
    }

    private async Task BufferAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var limit = maxBytes();
        try
        {
            using var original = response.Content;
            var body = await ResponseBody.ReadAsync(original, limit, cancellationToken).ConfigureAwait(false);
            foreach (var header in original.Headers.NonValidated)
            {
                body.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            response.Content = body;
            if (!response.IsSuccessStatusCode && !SendOnce.MayRepeat(request))
            {
                SendOnce.Of(request).Remember(ResponseReader.Failure(response, body.Bytes, Operation(request)));
            }
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            using (response)
            {
                throw ResponseReader.TooLarge(response, Operation(request), limit);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException || (Failure.IsBrokenConnection(failure) && !SendOnce.MayRepeat(request)))
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

    private static string Operation(HttpRequestMessage request) => $"{request.Method} request";
}
