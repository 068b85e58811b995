namespace CarePortals.Generated.Tests.Support;

/// <summary>The server's end of a connection: takes a request, then answers the given bytes and closes.</summary>
public sealed class FakeConnection(byte[] answer, Action<ReadOnlyMemory<byte>>? written = null) : ReadOnlyStream
{
    private readonly TaskCompletionSource _asked = new();
    private int _position;

    public override bool CanWrite => true;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _asked.Task.WaitAsync(cancellationToken);
        var count = Math.Min(buffer.Length, answer.Length - _position);
        answer.AsSpan(_position, count).CopyTo(buffer.Span);
        _position += count;
        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        written?.Invoke(buffer);
        _asked.TrySetResult();
        return ValueTask.CompletedTask;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
