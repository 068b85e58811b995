using CarePortals.Generated.Internal;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CarePortals.Generated;

public sealed partial class CarePortalsClient
{
    // Every generated operation ends here: address and body are checked before anything is sent, the answer is judged by
    // ResponseReader, and what HttpClient and Polly throw becomes what this library documents.
    private async Task<T> SendAsync<T>(HttpMethod method, RequestAddress address, object? body, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, address.On(_options.BaseAddress));
        AddHeaders(request);
        if (body is not null)
        {
            (body as IChecked)?.Check(nameof(body));
            request.Content = Json.Write(body, nameof(body));
        }

        var operation = $"{method} {address.Template}";
        var outcome = SendOnce.Of(request);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return await ResponseReader.ReadAsync<T>(response, operation, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            throw Failure.Timeout(operation);
        }
        catch (OperationCanceledException canceled) when (canceled.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw Failure.Timeout(operation);
        }
        catch (ExecutionRejectedException rejected) when (_knowsWhatWasSent && !outcome.WasSent)
        {
            throw Failure.NotSent(operation, (rejected as BrokenCircuitException)?.RetryAfter);
        }
        catch (ExecutionRejectedException)
        {
            throw Failure.NoAnswer(operation, new HttpRequestException("A handler ended the call after the request was sent."), _knowsWhatWasSent);
        }
        catch (InvalidDataException)
        {
            throw Failure.NoAnswer(operation, new HttpRequestException(HttpRequestError.InvalidResponse), _knowsWhatWasSent);
        }
        catch (HttpRequestException failure)
        {
            throw Failure.NoAnswer(operation, failure, _knowsWhatWasSent);
        }
    }
}
