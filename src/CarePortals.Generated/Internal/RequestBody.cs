using CarePortals.Generated.Runtime.Json;
using System.Net;

namespace CarePortals.Generated.Internal;

/// <summary>
/// A body that notes when somebody reads it. .NET's own handlers read a body only once there is a connection, to write it
/// there: so a request whose body nobody read was not sent.
/// </summary>
internal sealed class RequestBody : ByteArrayContent
{
    public RequestBody(byte[] json, Delivery delivery)
        : base(json)
    {
        Delivery = delivery;
        Headers.TryAddWithoutValidation("Content-Type", $"{Json.MediaType}; charset=utf-8");
    }

    public Delivery Delivery { get; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Delivery.TakeBody();
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Delivery.TakeBody();
        return base.SerializeToStreamAsync(stream, context);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Delivery.TakeBody();
        base.SerializeToStream(stream, context, cancellationToken);
    }

    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        Delivery.TakeBody();
        return base.CreateContentReadStreamAsync();
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        Delivery.TakeBody();
        return base.CreateContentReadStream(cancellationToken);
    }
}
