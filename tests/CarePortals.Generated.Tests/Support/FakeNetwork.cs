using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Support;

/// <summary>
/// A client with its default primary handler, whose every connection ends in memory and answers the same bytes.
/// </summary>
public sealed class FakeNetwork : IDisposable
{
    private readonly ServiceProvider _provider;

    public FakeNetwork(byte[] answer, Action<CarePortalsClientOptions>? configure = null, Action<ReadOnlyMemory<byte>>? written = null)
    {
        var services = new ServiceCollection();
        services
            .AddCarePortalsClient(options =>
            {
                options.BaseAddress = new Uri("http://localhost");
                options.MaxRetryAttempts = 0;
                configure?.Invoke(options);
            })
            .UseSocketsHttpHandler((handler, _) => handler.ConnectCallback = (context, _) =>
            {
                Hosts.Add(context.DnsEndPoint.Host);
                return ValueTask.FromResult<Stream>(new FakeConnection(answer, written));
            });
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The hosts that were connected to.</summary>
    public List<string> Hosts { get; } = [];

    public static byte[] Compressed(ReadOnlySpan<byte> body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return
        [
            .. Encoding.ASCII.GetBytes(FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {compressed.Length}\r\n\r\n")),
            .. compressed.ToArray(),
        ];
    }

    public Task<IReadOnlyList<Service>> ReadAsync() => _provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync();

    public Task<Appointment> BookAsync() => _provider.GetRequiredService<ICarePortalsClient>().CreateAppointmentAsync(TimedClient.Booking());

    public void Dispose() => _provider.Dispose();
}
