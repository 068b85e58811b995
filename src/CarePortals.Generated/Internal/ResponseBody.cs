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
        // What says that it is too large is not read at all; what says that it is large gets its memory when it comes. It is
        // copied and not read as a stream: a handler may have read that already, and not every content has one with a limit.
        var most = Math.Min(maxBytes, Array.MaxLength - 1);
        var said = content.Headers.ContentLength ?? 0;
        ThrowIfTooLarge(said, most);

        var body = new ResponseBody();
        body.Grow(Math.Clamp(said, FirstBytes, MostFirstBytes));
        await content.CopyToAsync(new Sink(body, most), cancellationToken).ConfigureAwait(false);
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

    private void Add(ReadOnlySpan<byte> bytes, long most)
    {
        var length = (long)_length + bytes.Length;
        ThrowIfTooLarge(length, most);
        if (length > _pooled.Length)
        {
            Grow(Math.Max(length, 2L * _length));
        }

        bytes.CopyTo(_pooled.AsSpan(_length));
        _length = (int)length;
    }

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

    private sealed class Sink(ResponseBody body, long most) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> buffer) => body.Add(buffer, most);

        public override void Write(byte[] buffer, int offset, int count) => body.Add(buffer.AsSpan(offset, count), most);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            body.Add(buffer.Span, most);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
