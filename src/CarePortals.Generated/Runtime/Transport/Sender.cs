using CarePortals.Generated.Runtime.Json;
using CarePortals.Generated.Runtime.Telemetry;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// Sends every generated operation of a client: address and body are checked before anything is sent, and what leaves is a
/// value or an exception that this library documents and that carries what is known of the request.
/// </summary>
/// <param name="http">Sends the requests.</param>
/// <param name="baseAddress">Goes before each path.</param>
/// <param name="addHeaders">The headers that every request has.</param>
/// <param name="toException">Makes the exception of a response that is not a success or cannot be read.</param>
/// <param name="observation">Whether somebody sees to it that requests are sent once.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Where each call leaves a line.</param>
internal sealed class Sender(
    HttpClient http,
    Uri baseAddress,
    Action<HttpRequestMessage> addHeaders,
    ResponseReader.ToException toException,
    Observation observation,
    TimeProvider clock,
    ILogger log)
{
    /// <param name="name">Name of the operation.</param>
    /// <param name="method">Its method.</param>
    /// <param name="isRepeatable">Whether the contract lets the request be sent more than once.</param>
    /// <param name="address">Where it goes, with its parameters.</param>
    /// <param name="body">A model or value that is sent as JSON, content of another type, or null.</param>
    /// <param name="value">Reads the response.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async Task<object> SendAsync(string name, HttpMethod method, bool isRepeatable, RequestAddress address, object? body, ResponseValue value, CancellationToken cancellationToken)
    {
        observation.Check(isRepeatable);
        using var request = new HttpRequestMessage(method, address.On(baseAddress)) { Version = http.DefaultRequestVersion, VersionPolicy = http.DefaultVersionPolicy };
        addHeaders(request);
        address.AddHeaders(request);
        using var transmission = new Transmission(name, isRepeatable, observation.IsComplete, log);
        if (observation.IsComplete)
        {
            transmission.Follow(request);
        }

        if (body is not null)
        {
            // Content of another type is read as well, so that it is known whether it was sent.
            request.Content = body is HttpContent content
                ? new RequestBody(await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), transmission, content.Headers)
                : new RequestBody(JsonBody.Write((body as IRequestModel)?.Checked(nameof(body), clock) ?? body, nameof(body)), transmission);
        }

        var telemetry = new OperationTelemetry(name, log, clock);
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

    private async Task<object> ExchangeAsync(HttpRequestMessage request, Transmission transmission, string operation, ResponseValue value, CancellationToken cancellationToken)
    {
        // HttpClient's own limit ends with the headers, where no handler of this library sees to the body.
        using var limit = http.Timeout == Timeout.InfiniteTimeSpan ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit?.CancelAfter(http.Timeout);

        // HttpClient looks at itself before a handler sees the request: what it throws by then was not sent.
        var sending = http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        transmission.HandOver(hasBody: request.Content is not null);
        using var response = await sending.ConfigureAwait(false);
        transmission.StatusCode = (int)response.StatusCode;
        using var body = response.Content as ResponseBody
            ?? await ResponseBody.ReadAsync(response, http.MaxResponseContentBufferSize, transmission.IsRepeatable, limit?.Token ?? cancellationToken).ConfigureAwait(false);
        return ResponseReader.Read(response, body, operation, transmission.IsRepeatable, value, toException);
    }
}
