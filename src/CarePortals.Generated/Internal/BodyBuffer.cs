using System.Buffers;

namespace CarePortals.Generated.Internal;

/// <summary>
/// The whole body of an answer, in memory that is used again. Nobody but this library gets at that memory, and it is cleared
/// before somebody else has it: it can hold what a patient typed.
/// </summary>
/// <param name="maxBytes">Most bytes that the body may have.</param>
internal sealed class BodyBuffer(long maxBytes) : Stream
{
    private const int FirstBytes = 4 * 1024;
    private const int MostFirstBytes = 1024 * 1024;

    private byte[]? _pooled;
    private int _length;

    public ReadOnlySpan<byte> Bytes => _pooled.AsSpan(0, _length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get => _length; set => throw new NotSupportedException(); }

    /// <exception cref="HttpRequestException">The body is too large, or the connection broke.</exception>
    public static async ValueTask<BodyBuffer> ReadAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new BodyBuffer(maxBytes);
        try
        {
            // What says that it is too large is not read at all; what says that it is large gets its memory when it comes.
            var length = content.Headers.ContentLength ?? Math.Min(FirstBytes, maxBytes);
            buffer.Reserve(length > maxBytes ? length : Math.Min(length, MostFirstBytes));
            await content.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
            return buffer;
        }
        catch
        {
            await buffer.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Reserve((long)_length + buffer.Length);
        buffer.CopyTo(_pooled.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer, offset, count);
        return Task.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Give(ref _pooled, _length);
        _length = 0;
        base.Dispose(disposing);
    }

    private void Reserve(long length)
    {
        if (length > maxBytes)
        {
            throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, "The answer is too large.");
        }

        if (_pooled is null || length > _pooled.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(length, 2L * _length), Array.MaxLength));
            Bytes.CopyTo(larger);
            Give(ref _pooled, _length);
            _pooled = larger;
        }
    }

    private static void Give(ref byte[]? pooled, int used)
    {
        if (Interlocked.Exchange(ref pooled, null) is { } free)
        {
            free.AsSpan(0, used).Clear();
            ArrayPool<byte>.Shared.Return(free);
        }
    }
}
