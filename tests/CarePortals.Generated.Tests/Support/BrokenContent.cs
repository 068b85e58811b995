using System.Net;

namespace CarePortals.Generated.Tests.Support;

/// <summary>A body that breaks off while it is read.</summary>
public sealed class BrokenContent(Exception broken) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync("{ \"_id\": "u8.ToArray());
        throw broken;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
