using CarePortals.Generated.Runtime.Json;
using CarePortals.Generated.Runtime.Telemetry;
using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated;

public sealed partial class CarePortalsClient
{
    // Every generated operation ends here: address and body are checked before anything is sent, and what leaves is a model
    // or an exception that this library documents and that carries what is known of the request.
    private async Task<T> SendAsync<T>(string name, HttpMethod method, RequestAddress address, object? body, ModelReader.Value<T?> value, CancellationToken cancellationToken)
        where T : class
    {
        var isRepeatable = Transmission.IsRepeatableMethod(method);
        _observation.Check(isRepeatable);
        using var request = new HttpRequestMessage(method, address.On(_options.BaseAddress)) { Version = _http.DefaultRequestVersion, VersionPolicy = _http.DefaultVersionPolicy };
        AddHeaders(request);
        using var transmission = new Transmission(name, isRepeatable, _observation.IsComplete, _log);
        if (_observation.IsComplete)
        {
            transmission.Follow(request);
        }

        if (body is not null)
        {
            var json = JsonBody.Write((body as IRequestModel)?.Checked(nameof(body), _clock) ?? body, nameof(body));
            request.Content = new RequestBody(json, transmission);
        }

        var telemetry = new OperationTelemetry(name, _log, _clock);
        var operation = $"{method.Method} {address.Template}";
        try
        {
            if (cancellationToken.IsCancellationRequested)
            {
                // The type that HttpClient throws later on.
                throw new TaskCanceledException(message: null, innerException: null, cancellationToken);
            }

            var result = await ExchangeAsync(request, transmission, operation, value, cancellationToken).ConfigureAwait(false);
            telemetry.Ended(OutcomeTag.Ok, LogLevel.Debug, transmission.StatusCode, transmission.Attempts);
            return result;
        }
        catch (Exception cause)
        {
            var known = new ExceptionMapper(operation, transmission).Map(cause, cancellationToken);
            telemetry.Failed(known ?? cause, Evidence.Attach(known ?? cause, cause, transmission));
            if (known is null)
            {
                throw;
            }

            throw known;
        }
    }

    private async Task<T> ExchangeAsync<T>(HttpRequestMessage request, Transmission transmission, string operation, ModelReader.Value<T?> value, CancellationToken cancellationToken)
        where T : class
    {
        // HttpClient's own limit ends with the headers, where AddCarePortalsClient does not see to the body.
        using var limit = _http.Timeout == Timeout.InfiniteTimeSpan ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit?.CancelAfter(_http.Timeout);

        // HttpClient looks at itself before a handler sees the request: what it throws by then was not sent.
        var sending = _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        transmission.HandOver(hasBody: request.Content is not null);
        using var response = await sending.ConfigureAwait(false);
        transmission.StatusCode = (int)response.StatusCode;
        using var body = response.Content as ResponseBody
            ?? await ResponseBody.ReadAsync(response, _http.MaxResponseContentBufferSize, transmission.IsRepeatable, limit?.Token ?? cancellationToken).ConfigureAwait(false);
        return ResponseReader.Read(response, body, operation, transmission.IsRepeatable, value, ToException);
    }
}
