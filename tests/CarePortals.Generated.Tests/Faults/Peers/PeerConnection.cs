using System.Net.Sockets;
using System.Text;

namespace CarePortals.Generated.Tests.Faults.Peers;

/// <summary>The hostile end of one connection.</summary>
public sealed class PeerConnection(Stream stream, TcpClient client, Action<string> note, CancellationToken stop)
{
    public CancellationToken Stop => stop;

    /// <summary>Reads one request with its body, as far as it comes.</summary>
    public async Task<string> RequestAsync()
    {
        var text = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (!IsWhole(text.ToString()))
        {
            var count = await stream.ReadAsync(buffer, stop);
            if (count == 0)
            {
                throw new IOException("The client has gone.");
            }

            text.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        note(text.ToString());
        return text.ToString();
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.Latin1.GetBytes(text));

    public async Task WriteAsync(byte[] bytes)
    {
        await stream.WriteAsync(bytes, stop);
        await stream.FlushAsync(stop);
    }

    /// <summary>The same again and again, until the client has gone.</summary>
    public async Task WriteForeverAsync(string text, TimeSpan? pause = null)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        while (true)
        {
            await WriteAsync(bytes);
            if (pause is { } time)
            {
                await Task.Delay(time, stop);
            }
        }
    }

    /// <summary>Says nothing more and stays.</summary>
    public Task StayAsync() => Task.Delay(Timeout.InfiniteTimeSpan, stop);

    /// <summary>Resets the connection.</summary>
    public void Reset()
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        const string Length = "Content-Length: ";
        var at = text.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        return at < 0 || at > end || text.Length >= end + 4 + int.Parse(text.AsSpan(at + Length.Length, text.IndexOf('\r', at) - at - Length.Length), System.Globalization.CultureInfo.InvariantCulture);
    }
}
