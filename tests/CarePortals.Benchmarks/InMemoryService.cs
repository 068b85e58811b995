using System.Globalization;
using System.Net;

namespace CarePortals.Benchmarks;

/// <summary>Answers every request with the same bytes, without a network, as a stream that says how long it is.</summary>
internal sealed class InMemoryService(HttpStatusCode status, byte[] json) : HttpMessageHandler
{
    private readonly string _length = json.Length.ToString(CultureInfo.InvariantCulture);

    public static HttpClient Client(byte[] json) =>
        new(new InMemoryService(HttpStatusCode.OK, json)) { BaseAddress = new Uri("https://service.example/") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            // As a connection does.
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        // As a connection does: it parses no header. Whoever reads one does.
        var body = new StreamContent(new MemoryStream(json, writable: false));
        body.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        body.Headers.TryAddWithoutValidation("Content-Length", _length);
        return new HttpResponseMessage(status) { RequestMessage = request, Content = body };
    }
}
