namespace CarePortals.Generated.Tests.Support;

/// <summary>A body of which some bytes come and then nothing more, until the reader gives up. Refuses to be read synchronously.</summary>
public sealed class StallingStream(int bytesBefore = 0) : ReadOnlyStream
{
    private int _left = bytesBefore;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_left == 0)
        {
            await Answer.UntilCanceled(cancellationToken).ConfigureAwait(false);
        }

        var count = Math.Min(_left, buffer.Length);
        buffer.Span[..count].Fill((byte)' ');
        _left -= count;
        return count;
    }
}
