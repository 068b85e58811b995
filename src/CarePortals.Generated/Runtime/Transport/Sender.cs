using CarePortals.Generated.Runtime.Json;
using CarePortals.Generated.Runtime.Telemetry;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// Sends every generated operation of a client. It checks address and body before it sends anything. It returns a value, or
/// throws a documented exception that carries what is known about the request.
/// </summary>
/// <param name="http">Sends the requests.</param>
/// <param name="baseAddress">The start of each address.</param>
/// <param name="addHeaders">Adds the headers of every request.</param>
/// <param name="toException">Creates the exception for a response that is not a success or cannot be read.</param>
/// <param name="guarantee">Whether something ensures that requests are sent once.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log, which gets a line for each call.</param>
internal sealed class Sender(
    HttpClient http,
    Uri baseAddress,
    Action<HttpRequestMessage> addHeaders,
    ResponseReader.ToException toException,
    SendOnceGuarantee guarantee,
    TimeProvider clock,
    ILogger log)
{
    /// <param name="name">Name of the operation.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="isRepeatable">Whether the contract allows the request to be sent more than once.</param>
    /// <param name="address">The address, with its parameters.</param>
    /// <param name="body">A model or value to send as JSON, content of another type, or null.</param>
    /// <param name="value">Reads the response.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async ValueTask<object> SendAsync(string name, HttpMethod method, bool isRepeatable, RequestAddress address, object? body, ResponseReader.Value value, CancellationToken cancellationToken)
    {
        guarantee.Check(isRepeatable);
        using var request = new HttpRequestMessage(method, address.On(baseAddress)) { Version = http.DefaultRequestVersion, VersionPolicy = http.DefaultVersionPolicy };
        addHeaders(request);
        address.AddHeaders(request);
        using var transmission = new Transmission(name, method, address.Template, isRepeatable, guarantee.IsComplete, log);
        if (guarantee.IsComplete)
        {
            transmission.Follow(request);
        }

        if (body is not null)
        {
            // Content of another type is wrapped too, so that it is known whether it was sent.
            request.Content = body is HttpContent content
                ? new RequestBody(await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), transmission, content.Headers)
                : new RequestBody(JsonBody.Write((body as IRequestModel)?.Checked(nameof(body), clock) ?? body, nameof(body)), transmission);
        }

        var telemetry = new OperationTelemetry(name, log, clock);
        try
        {
            if (cancellationToken.IsCancellationRequested)
            {
                // The same type that HttpClient throws later on.
                throw new TaskCanceledException(message: null, innerException: null, cancellationToken);
            }

            // HttpClient checks its own state before a handler sees the request. If it throws then, nothing was sent.
            var sending = http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            transmission.HandOver(hasBody: body is not null);
            using var response = await sending.ConfigureAwait(false);
            transmission.StatusCode = (int)response.StatusCode;
            using var received = response.Content as ResponseBody ?? await ReadAsync(response, isRepeatable, telemetry, cancellationToken).ConfigureAwait(false);
            var result = ResponseReader.Read(response, received, transmission, value, toException);
            telemetry.Ended(OutcomeTag.Ok, LogLevel.Debug, transmission.StatusCode, transmission.Attempts);
            return result;
        }
        catch (Exception cause)
        {
            // Asked once, so that the message and the evidence agree.
            var isUnsent = transmission.IsUnsent(cause);
            var known = ExceptionMapper.Map(cause, transmission.Description, isUnsent, cancellationToken);
            telemetry.Failed(known ?? cause, Evidence.Attach(known ?? cause, isUnsent, transmission));
            if (known is null)
            {
                throw;
            }

            throw known;
        }
    }

    // HttpClient's own time limit ends with the headers, unless a handler of this library reads the body.
    private async ValueTask<ResponseBody> ReadAsync(HttpResponseMessage response, bool isRepeatable, OperationTelemetry telemetry, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ResponseBody.ReadAsync(response, http.MaxResponseContentBufferSize, isRepeatable, limit.Token);

        // A small body arrives with the headers. A timer would cost more than reading it.
        if (!reading.IsCompleted && http.Timeout != Timeout.InfiniteTimeSpan)
        {
            limit.CancelAfter((int)Math.Max(0, (http.Timeout - telemetry.Elapsed).TotalMilliseconds));
        }

        return await reading.ConfigureAwait(false);
    }
}
