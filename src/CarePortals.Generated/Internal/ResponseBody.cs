using System.Buffers;
using System.Net;

namespace CarePortals.Generated.Internal;

/// <summary>
/// The whole body of an answer, in memory that is used again. Nobody but this library keeps that memory, and it is cleared
/// before somebody else has it: it can hold what a patient typed. Handlers that read it as content get a copy.
/// </summary>
internal sealed class ResponseBody : HttpContent
{
    private const int FirstBytes = 4 * 1024;
    private const int MostFirstBytes = 1024 * 1024;

    private byte[] _pooled = [];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _pooled.AsSpan(0, _length);

    /// <summary>Reads a body. When it fails, the memory is not used again: who knows what still writes there.</summary>
    /// <exception cref="HttpRequestException">The body is too large, or the connection broke.</exception>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        // What says that it is too large is not read at all; what says that it is large gets its memory when it comes.
        var most = Math.Min(maxBytes, Array.MaxLength - 1);
        var said = content.Headers.ContentLength ?? 0;
        ThrowIfTooLarge(said, most);

        // One byte more than it says, in which its end is seen.
        var body = new ResponseBody();
        body.Grow(Math.Clamp(said + 1, FirstBytes, MostFirstBytes));
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        while (await stream.ReadAsync(body.Room(most), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            body._length += read;
            ThrowIfTooLarge(body._length, most);
            if (body._length == body._pooled.Length)
            {
                body.Grow(2L * body._length);
            }
        }

        return body;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(Bytes.ToArray()).AsTask();

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.Write(Bytes);

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _length = 0;
        ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _pooled, []), clearArray: true);
        base.Dispose(disposing);
    }

    // No more than shows that it is too large.
    private Memory<byte> Room(long most) => _pooled.AsMemory(_length, (int)Math.Min(_pooled.Length - _length, most + 1 - _length));

    private void Grow(long bytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(bytes, Array.MaxLength));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_pooled, clearArray: true);
        _pooled = larger;
    }

    private static void ThrowIfTooLarge(long bytes, long most)
    {
        if (bytes > most)
        {
            throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, "The answer is too large.");
        }
    }
}
