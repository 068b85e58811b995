using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>Passes bytes on to a server of this machine, each half of a round trip late.</summary>
internal sealed class SlowProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _target;

    public SlowProxy(int target, TimeSpan roundTrip)
    {
        (_target, RoundTrip) = (target, roundTrip);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public TimeSpan RoundTrip { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync("127.0.0.1", _target, _end.Token);
            (near.NoDelay, far.NoDelay) = (true, true);
            await Task.WhenAny(PassAsync(near.GetStream(), far.GetStream()), PassAsync(far.GetStream(), near.GetStream()));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException)
        {
            // One of the two has gone.
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to)
    {
        var underWay = Channel.CreateUnbounded<(byte[] Bytes, Task Due)>();
        var writing = WriteAsync(underWay.Reader, to);
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, _end.Token) is var read and > 0)
        {
            underWay.Writer.TryWrite((buffer[..read], Task.Delay(RoundTrip / 2, _end.Token)));
        }

        underWay.Writer.Complete();
        await writing;
    }

    private async Task WriteAsync(ChannelReader<(byte[] Bytes, Task Due)> underWay, NetworkStream to)
    {
        await foreach (var (bytes, due) in underWay.ReadAllAsync(_end.Token))
        {
            await due;
            await to.WriteAsync(bytes, _end.Token);
        }
    }
}
