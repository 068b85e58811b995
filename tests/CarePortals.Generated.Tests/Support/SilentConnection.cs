namespace CarePortals.Generated.Tests.Support;

/// <summary>Takes everything that is written, and never answers. .NET ends a read by closing the connection.</summary>
public sealed class SilentConnection(Action? written = null) : ReadOnlyStream
{
    private readonly TaskCompletionSource<int> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override bool CanWrite => true;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(_closed.Task);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        written?.Invoke();
        return ValueTask.CompletedTask;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override void Dispose(bool disposing)
    {
        _closed.TrySetException(new ObjectDisposedException(nameof(SilentConnection)));
        base.Dispose(disposing);
    }
}
