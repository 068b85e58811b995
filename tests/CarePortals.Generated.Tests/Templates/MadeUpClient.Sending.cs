using System.Text;
using CarePortals.Generated.Runtime.Json;
using CarePortals.Generated.Runtime.Transport;

namespace CarePortals.Generated.Tests.Templates;

/// <summary>What the generated operations call: it sends to a server that notes what came.</summary>
public sealed partial class MadeUpClient(HttpClient http)
{
    public string? Name { get; private set; }

    public bool IsRepeatable { get; private set; }

    private async Task<object> SendAsync(string name, HttpMethod method, bool isRepeatable, RequestAddress address, object? body, ResponseValue value, CancellationToken cancellationToken)
    {
        (Name, IsRepeatable) = (name, isRepeatable);
        using var request = new HttpRequestMessage(method, address.On(http.BaseAddress!));
        address.AddHeaders(request);
        request.Content = body is null or HttpContent ? (HttpContent?)body : new ByteArrayContent(JsonBody.Write(body, nameof(body))) { Headers = { { "Content-Type", JsonBody.MediaType } } };
        using var response = await http.SendAsync(request, cancellationToken);
        return value(response, await response.Content.ReadAsByteArrayAsync(cancellationToken)) ?? throw new InvalidOperationException($"Cannot be read: {Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken))}");
    }
}
