using CarePortals.Generated.Runtime.Transport;
using System.Text;
using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated.Tests.Templates;

/// <summary>What the generated operations call, in place of HTTP: it notes the request and reads an answer that is given.</summary>
public sealed partial class MadeUpClient(string answer)
{
    public string? Name { get; private set; }

    public string? Address { get; private set; }

    public HttpMethod? Method { get; private set; }

    public string? Body { get; private set; }

    private Task<T> SendAsync<T>(string name, HttpMethod method, RequestAddress address, object? body, ModelReader.Value<T?> read, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        (Name, Method, Address) = (name, method, address.On(new Uri(DefaultBaseAddress)).AbsoluteUri);
        Body = body is null ? null : Encoding.UTF8.GetString(JsonBody.Write(body, nameof(body)));
        return Task.FromResult(JsonBody.Read(Encoding.UTF8.GetBytes(answer), read)!);
    }
}
