using System.Net;
using System.Net.Mime;
using System.Text;

namespace CarePortals.Testing;

/// <summary>
/// Answers every request with the least that the real client reads. What it refuses, arguments and a token that is cancelled,
/// it refuses before this is asked: so the fake refuses exactly the same.
/// </summary>
internal sealed class ArgumentCheck : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.RequestUri!.AbsolutePath.EndsWith("/services", StringComparison.Ordinal) ? "[]" : """{ "_id": "0" }""";
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json) });
    }
}
