namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// The outcome of a request that is sent once: a response or an exception. Every copy of the request that a handler sends
/// later, or at the same time, gets the same outcome.
/// </summary>
internal sealed class SharedResponse : IDisposable
{
    private readonly HttpResponseMessage? _response;
    private readonly ResponseBody? _original;
    private readonly ResponseBody? _body;

    public SharedResponse(Exception failure) => Failure = failure;

    public SharedResponse(HttpResponseMessage response, ResponseBody body) => (_response, _original, _body) = (response, body, body.Share());

    /// <summary>What was thrown instead of a response.</summary>
    public Exception? Failure { get; }

    /// <summary>A separate response for another copy of the request.</summary>
    /// <param name="request">The copy.</param>
    public HttpResponseMessage For(HttpRequestMessage request)
    {
        if (_response is null || _body is null)
        {
            throw Failure!;
        }

        var body = _body.Share();
        body.TakeHeaders(_original!.Headers);
        var copy = new HttpResponseMessage(_response.StatusCode) { Content = body, RequestMessage = request, Version = _response.Version };
        foreach (var header in _response.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return copy;
    }

    public void Dispose() => _body?.Dispose();
}
