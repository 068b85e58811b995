using System.Net;
using System.Net.Sockets;
using System.Text;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Booking;

/// <summary>Real sockets: .NET sends a request again by itself when a kept connection turns out to be closed, and no booking.</summary>
[CancelAfter(180_000)]
public sealed class PooledConnectionTests
{
    [Test]
    public async Task A_booking_on_a_kept_connection_that_is_closed_under_it_is_sent_once(CancellationToken cancellationToken)
    {
        var bookings = 0;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var serving = ServeAsync(listener, () => Interlocked.Increment(ref bookings), stop.Token);
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options =>
        {
            options.BaseAddress = new Uri(FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
            options.MaxRetryAttempts = 0;
        });
        using var provider = services.BuildServiceProvider(validateScopes: true);
        var client = provider.GetRequiredService<ICarePortalsClient>();
        await client.ListServicesAsync(cancellationToken);

        var result = await client.BookAsync(The.Booking(), cancellationToken);

        await stop.CancelAsync();
        await Caught.FromAsync<OperationCanceledException>(serving);
        Assert.That((result as BookingResult.Unknown)?.Uncertainty.WasSent, Is.True);
        Assert.That(bookings, Is.EqualTo(1));
    }

    /// <summary>Answers every GET and keeps the connection; closes it on a POST, and counts those.</summary>
    private static async Task ServeAsync(TcpListener listener, Action booked, CancellationToken cancellationToken)
    {
        while (true)
        {
            _ = ServeAsync(await listener.AcceptTcpClientAsync(cancellationToken), booked, cancellationToken);
        }
    }

    private static async Task ServeAsync(TcpClient connection, Action booked, CancellationToken cancellationToken)
    {
        using var owned = connection;
        var stream = connection.GetStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            var request = Encoding.ASCII.GetString(buffer, 0, count);
            if (request.StartsWith("POST", StringComparison.Ordinal))
            {
                booked();
                return;
            }

            var body = request.Contains("availability", StringComparison.Ordinal) ? "{}" : "[]";
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{body}"), cancellationToken);
        }
    }
}
