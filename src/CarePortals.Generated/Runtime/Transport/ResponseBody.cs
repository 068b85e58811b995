using System.Buffers;
using System.Net;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// The whole body of a response, in pooled memory. Only this library keeps that memory. It can contain what a patient typed,
/// so it is cleared before anybody else gets it. Handlers that read it as content get a copy.
/// </summary>
internal sealed class ResponseBody : HttpContent
{
    private PooledBytes? _bytes;

    private ResponseBody(PooledBytes? bytes, string? problem) => (_bytes, Problem) = (bytes, problem);

    public ReadOnlySpan<byte> Bytes => _bytes is { } bytes ? bytes.Span : [];

    /// <summary>Why the body is missing: the end of a sentence that names the status. Null if it is not missing.</summary>
    public string? Problem { get; }

    /// <summary>Reads a body. If that fails, the memory is not reused, because something may still write to it.</summary>
    /// <exception cref="HttpRequestException">The body is too large, or the connection broke.</exception>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        // Copy the body instead of reading its stream. A handler may have read the stream already, and not every content has a
        // stream that ends at a limit.
        var bytes = new PooledBytes(content.Headers.ContentLength ?? 0, maxBytes);
        await content.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        return new ResponseBody(bytes, problem: null);
    }

    /// <summary>
    /// Reads the body of a response. A body that is too large or damaged does not throw, because the status is known. For a
    /// request that is sent once, the status says whether it was done. Reading such a body as content throws an
    /// <see cref="HttpRequestException"/>. Any other failure disposes the response.
    /// </summary>
    public static async ValueTask<ResponseBody> ReadAsync(HttpResponseMessage response, long maxBytes, bool isRepeatable, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(response.Content, maxBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return new ResponseBody(bytes: null, FormattableString.Invariant($" and more than {maxBytes} bytes (MaxResponseBytes)"));
        }
        catch (Exception failure) when (failure is InvalidDataException || (!isRepeatable && ConnectionFailure.Is(failure)))
        {
            return new ResponseBody(bytes: null, ", but the body was cut off or is corrupt");
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Replaces the content of the response, which was read.</summary>
    public void Replace(HttpResponseMessage response)
    {
        using var original = response.Content;
        TakeHeaders(original.Headers);
        response.Content = this;
    }

    /// <summary>The same bytes for another response. They go back to the pool when the last body is disposed.</summary>
    public ResponseBody Share() => new(_bytes?.Share(), Problem);

    /// <summary>Adds the headers of the content that it replaces.</summary>
    public void TakeHeaders(System.Net.Http.Headers.HttpContentHeaders headers)
    {
        foreach (var header in headers.NonValidated)
        {
            // One value needs no list.
            _ = header.Value.Count == 1 ? Headers.TryAddWithoutValidation(header.Key, header.Value.ToString()) : Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(Readable().ToArray()).AsTask();

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.Write(Readable());

    protected override bool TryComputeLength(out long length)
    {
        length = Bytes.Length;
        return Problem is null;
    }

    protected override void Dispose(bool disposing)
    {
        Interlocked.Exchange(ref _bytes, null)?.Release();
        base.Dispose(disposing);
    }

    private ReadOnlySpan<byte> Readable() =>
        Problem is null ? Bytes : throw new HttpRequestException(HttpRequestError.InvalidResponse, "The body of the response cannot be read.");

    /// <summary>Rented memory that grows up to a limit. Several bodies can share it. As a stream it only takes what is written to it, at once.</summary>
    private sealed class PooledBytes : Stream
    {
        private const int FirstBytes = 4 * 1024;
        private const int MostFirstBytes = 1024 * 1024;

        private readonly long _maxBytes;
        private byte[] _pooled = [];
        private int _length;
        private int _owners = 1;

        public PooledBytes(long announced, long maxBytes)
        {
            // If the length header says that a body is too large, it is not read at all. If it says that a body is large, the
            // memory is rented as the bytes arrive.
            _maxBytes = Math.Min(maxBytes, Array.MaxLength - 1);
            ThrowIfTooLarge(announced);
            Grow(Math.Clamp(announced, FirstBytes, MostFirstBytes));
        }

        public ReadOnlySpan<byte> Span => _pooled.AsSpan(0, _length);

        public PooledBytes Share()
        {
            Interlocked.Increment(ref _owners);
            return this;
        }

        public void Release()
        {
            if (Interlocked.Decrement(ref _owners) == 0)
            {
                _pooled.AsSpan(0, _length).Clear();
                _length = 0;
                ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _pooled, []));
            }
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var length = (long)_length + buffer.Length;
            ThrowIfTooLarge(length);
            if (length > _pooled.Length)
            {
                Grow(Math.Max(length, 2L * _length));
            }

            buffer.CopyTo(_pooled.AsSpan(_length));
            _length = (int)length;
        }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
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

        private void Grow(long bytes)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(bytes, Array.MaxLength));
            Span.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_pooled, clearArray: true);
            _pooled = larger;
        }

        private void ThrowIfTooLarge(long bytes)
        {
            if (bytes > _maxBytes)
            {
                throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, "The response is too large.");
            }
        }
    }
}
