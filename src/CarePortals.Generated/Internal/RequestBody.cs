using System.Net;
using System.Net.Http.Headers;

namespace CarePortals.Generated.Internal;

/// <summary>
/// A body that notes when somebody reads it. .NET's own handlers read a body only once there is a connection, to write it
/// there: so a request whose body nobody read was not sent.
/// </summary>
internal sealed class RequestBody : ByteArrayContent
{
    private readonly Delivery _delivery;

    public RequestBody(byte[] json, Delivery delivery)
        : base(json)
    {
        _delivery = delivery;
        Headers.ContentType = new MediaTypeHeaderValue(Json.MediaType, "utf-8");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _delivery.TakeBody();
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _delivery.TakeBody();
        return base.SerializeToStreamAsync(stream, context);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _delivery.TakeBody();
        base.SerializeToStream(stream, context, cancellationToken);
    }

    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        _delivery.TakeBody();
        return base.CreateContentReadStreamAsync();
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        _delivery.TakeBody();
        return base.CreateContentReadStream(cancellationToken);
    }
}
