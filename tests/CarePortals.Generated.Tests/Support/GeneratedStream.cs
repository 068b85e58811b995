namespace CarePortals.Generated.Tests.Support;

/// <summary>A body of any length, of which no byte exists before it is read; it knows how much of it was read.</summary>
public sealed class GeneratedStream(long length, Exception? end = null) : ReadOnlyStream
{
    public long BytesRead { get; private set; }

    public bool IsDisposed { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = (int)Math.Min(length - BytesRead, buffer.Length);
        if (count == 0 && end is not null)
        {
            return ValueTask.FromException<int>(end);
        }

        buffer.Span[..count].Fill((byte)' ');
        BytesRead += count;
        return ValueTask.FromResult(count);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
