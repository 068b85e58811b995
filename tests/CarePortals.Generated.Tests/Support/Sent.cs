namespace CarePortals.Generated.Tests.Support;

/// <summary>
/// What the client sent, copied inside of the handler: the client disposes of its request when the call is over.
/// </summary>
public sealed class Sent
{
    public int Count { get; private set; }

    public HttpMethod? Method { get; private set; }

    /// <summary>The address as it goes on the wire.</summary>
    public string? Uri { get; private set; }

    public string? Body { get; private set; }

    /// <summary>Every header of the request and of its body as <c>name: value</c>, in no order.</summary>
    public IReadOnlyList<string> Headers { get; private set; } = [];

    public async Task CopyAsync(HttpRequestMessage request)
    {
        Count++;
        Method = request.Method;
        Uri = request.RequestUri!.AbsoluteUri;
        Body = request.Content is null ? null : await request.Content.ReadAsStringAsync();
        Headers = [.. request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).Select(header => $"{header.Key}: {string.Join(' ', header.Value)}")];
    }
}
