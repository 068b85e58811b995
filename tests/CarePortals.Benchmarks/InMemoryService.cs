using System.Net;
using System.Net.Http.Headers;

namespace CarePortals.Benchmarks;

/// <summary>Answers every request with the same bytes, without a network, as a stream that says how long it is.</summary>
internal sealed class InMemoryService(HttpStatusCode status, byte[] json) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    public static HttpClient Client(byte[] json) =>
        new(new InMemoryService(HttpStatusCode.OK, json)) { BaseAddress = new Uri("https://service.example/") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            // As a connection does.
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var body = new StreamContent(new MemoryStream(json, writable: false));
        body.Headers.ContentType = JsonType;
        body.Headers.ContentLength = json.Length;
        return new HttpResponseMessage(status) { RequestMessage = request, Content = body };
    }
}
