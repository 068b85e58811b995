using System.Net;
using System.Net.Http.Headers;

namespace CarePortals.Benchmarks;

/// <summary>Answers every request with the same bytes, without a network.</summary>
internal sealed class InMemoryService(HttpStatusCode status, byte[] json) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(json) { Headers = { ContentType = JsonType } },
        });
}
