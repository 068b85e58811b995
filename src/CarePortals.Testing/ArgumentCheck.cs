using System.Net;
using System.Net.Mime;
using System.Text;

namespace CarePortals.Testing;

/// <summary>
/// Responds to every request with the minimum that the real client can read. The real client refuses bad arguments and a
/// cancelled token before it gets here, so the fake refuses exactly the same.
/// </summary>
internal sealed class ArgumentCheck : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.RequestUri!.AbsolutePath.EndsWith("/services", StringComparison.Ordinal) ? "[]" : """{ "_id": "0" }""";
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json) });
    }
}
