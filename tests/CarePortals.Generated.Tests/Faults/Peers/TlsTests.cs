using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Faults.Peers;

/// <summary>A server that is not who it should be gets no request, and trying again is safe.</summary>
[Category("Elsewhere")]
[Category("Faults")]
public sealed class TlsTests
{
    [Test]
    public async Task A_server_with_the_right_name_and_a_known_authority_gets_the_request()
    {
        using var certificates = new Certificates();

        Assert.That(await CallAsync(certificates, IPAddress.Loopback, isTrusted: true), Is.EqualTo(("ApiException 404", "Rejected 404", 2)));
    }

    [Test]
    public async Task A_server_with_another_name_gets_nothing()
    {
        using var certificates = new Certificates();

        Assert.That(await CallAsync(certificates, null, isTrusted: true), Is.EqualTo(("HttpRequestException", "HttpRequestException", 0)));
    }

    [Test]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_nothing()
    {
        using var certificates = new Certificates();

        Assert.That(await CallAsync(certificates, IPAddress.Loopback, isTrusted: false), Is.EqualTo(("HttpRequestException", "HttpRequestException", 0)));
    }

    [Test]
    public async Task A_server_whose_certificate_is_over_gets_nothing()
    {
        using var certificates = new Certificates();

        Assert.That(await CallAsync(certificates, IPAddress.Loopback, isTrusted: true, DateTimeOffset.UtcNow.AddHours(-1)), Is.EqualTo(("HttpRequestException", "HttpRequestException", 0)));
    }

    [Test]
    public async Task A_server_without_tls_gets_nothing()
    {
        // It answers the client's greeting with what it has.
        await using var peer = new HostilePeer(async connection =>
        {
            await connection.WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            await connection.StayAsync();
        });
        using var client = new PeerClient(peer, builder => builder.Services.PostConfigure<CarePortalsClientOptions>(options =>
            options.BaseAddress = new UriBuilder(options.BaseAddress) { Scheme = "https" }.Uri));

        Assert.That((await client.ReadAsync(), await client.BookAsync(), peer.Requests.Count), Is.EqualTo(("HttpRequestException", "HttpRequestException", 0)));
    }

    private static async Task<(string Read, string Book, int Requests)> CallAsync(Certificates certificates, IPAddress? name, bool isTrusted, DateTimeOffset? until = null)
    {
        using var certificate = certificates.Of(name, until);
        await using var peer = new HostilePeer(
            async connection =>
            {
                await connection.RequestAsync();
                await connection.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            },
            certificate);
        using var client = new PeerClient(peer, builder =>
        {
            // Else the library's own settings are what is tested.
            if (isTrusted)
            {
                builder.UseSocketsHttpHandler((handler, _) => handler.SslOptions = certificates.Trusted());
            }
        });

        var (read, book) = (await client.ReadAsync(), await client.BookAsync());
        return (read, book, peer.Requests.Count(request => !request.Contains("availability", StringComparison.Ordinal)));
    }
}
