using System.Net;

namespace CarePortals.Generated.Internal;

/// <summary>A body that was read already, for the handlers outside: whoever reads it gets a copy.</summary>
internal sealed class BufferedContent : HttpContent
{
    public BufferedContent(BodyBuffer body, HttpContent original)
    {
        Body = body;
        foreach (var header in original.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    public BodyBuffer Body { get; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(Body.Bytes.ToArray()).AsTask();

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.Write(Body.Bytes);

    protected override bool TryComputeLength(out long length)
    {
        length = Body.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        Body.Dispose();
        base.Dispose(disposing);
    }
}
