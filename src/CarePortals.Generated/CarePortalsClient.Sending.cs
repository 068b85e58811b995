using CarePortals.Generated.Internal;
using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated;

public sealed partial class CarePortalsClient
{
    // Every generated operation ends here: address and body are checked before anything is sent, the answer is judged by
    // ResponseReader, and what HttpClient and Polly throw becomes what this library documents.
    private async Task<T> SendAsync<T>(string name, HttpMethod method, RequestAddress address, object? body, ModelReader.Value<T?> answer, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, address.On(_options.BaseAddress));
        AddHeaders(request);
        var delivery = _delivery ?? new Delivery(name, _isObserved, _log);
        if (_isObserved)
        {
            SendOnce.Attach(request, delivery);
        }

        if (body is not null)
        {
            var json = Json.Write((body as IChecked)?.Checked(nameof(body), _clock) ?? body, nameof(body));
            request.Content = new RequestBody(json, delivery);
        }

        var scope = new OperationScope(name, _log, _clock);
        try
        {
            if (cancellationToken.IsCancellationRequested)
            {
                // The type that HttpClient throws later on.
                throw new TaskCanceledException(message: null, innerException: null, cancellationToken);
            }

            var result = await ExchangeAsync(request, $"{method} {address.Template}", answer, delivery, cancellationToken).ConfigureAwait(false);
            scope.Succeeded(delivery);
            return result;
        }
        catch (Exception failure) when (scope.Failed(failure, delivery))
        {
            throw;
        }
    }

    private async Task<T> ExchangeAsync<T>(HttpRequestMessage request, string operation, ModelReader.Value<T?> answer, Delivery delivery, CancellationToken cancellationToken)
        where T : class
    {
        // HttpClient's own limit ends with the headers, where AddCarePortalsClient does not see to the body.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_http.Timeout);
        try
        {
            // HttpClient looks at itself before a handler sees the request: what it throws by then was not sent.
            var sending = _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            delivery.HandOver(hasBody: request.Content is not null);
            using var response = await sending.ConfigureAwait(false);
            delivery.StatusCode = (int)response.StatusCode;
            using var body = response.Content as ResponseBody
                ?? await ResponseBody.ReadAsync(response.Content, _http.MaxResponseContentBufferSize, limit.Token).ConfigureAwait(false);
            return ResponseReader.Read(response, body.Bytes, operation, answer);
        }
        catch (OperationCanceledException failure) when (limit.IsCancellationRequested)
        {
            throw cancellationToken.IsCancellationRequested
                ? new TaskCanceledException(message: null, innerException: null, cancellationToken)
                : Failure.Timeout(operation, delivery.IsUnsent(failure));
        }
        catch (Exception failure) when (Failure.Of(failure, operation, delivery, cancellationToken) is { } known)
        {
            throw known;
        }
    }
}
