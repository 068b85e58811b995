using CarePortals.Generated.Runtime.Json;
using System.Net;
using System.Net.Http.Headers;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// A body that records when somebody reads it. .NET's own handlers read a body only to write it to a connection. So if nobody
/// read the body, the request was not sent.
/// </summary>
internal sealed class RequestBody : ByteArrayContent
{
    public RequestBody(byte[] body, Transmission transmission, HttpContentHeaders headers)
        : base(body)
    {
        Transmission = transmission;
        foreach (var (name, values) in headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    public RequestBody(byte[] json, Transmission transmission)
        : base(json)
    {
        Transmission = transmission;
        Headers.TryAddWithoutValidation("Content-Type", $"{JsonBody.MediaType}; charset=utf-8");
    }

    public Transmission Transmission { get; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Transmission.ReadBody();
        return base.SerializeToStreamAsync(stream, context);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Transmission.ReadBody();
        base.SerializeToStream(stream, context, cancellationToken);
    }

    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        Transmission.ReadBody();
        return base.CreateContentReadStreamAsync();
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        Transmission.ReadBody();
        return base.CreateContentReadStream(cancellationToken);
    }
}
