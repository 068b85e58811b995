using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Faults.Peers;

/// <summary>A service that sends its clients elsewhere: the organization and a patient's answers do not go there.</summary>
[Category("Faults")]
public sealed class ForwardingTests
{
    [Test]
    public async Task A_redirect_to_another_host_is_not_followed([Values(301, 302, 303, 307, 308)] int status)
    {
        await using var other = new HostilePeer(connection => connection.RequestAsync());
        await using var peer = new HostilePeer(Redirect(status, $"http://localhost:{other.Port}/appointments"));
        using var client = new PeerClient(peer);

        await AssertStaysAsync(client, peer, other, status);
    }

    [Test]
    public async Task A_redirect_to_plain_http_is_not_followed([Values(301, 302, 303, 307, 308)] int status)
    {
        using var certificates = new Certificates();
        await using var other = new HostilePeer(connection => connection.RequestAsync());
        await using var peer = new HostilePeer(Redirect(status, $"http://127.0.0.1:{other.Port}/appointments"), certificates.Of(IPAddress.Loopback));
        using var client = new PeerClient(peer, builder => builder.UseSocketsHttpHandler((handler, _) => handler.SslOptions = certificates.Trusted()));

        await AssertStaysAsync(client, peer, other, status);
    }

    [TestCase("Refresh: 0; url=")]
    [TestCase("Alt-Svc: h2=")]
    [TestCase("Content-Location: ")]
    public async Task No_other_header_leads_away(string header)
    {
        await using var other = new HostilePeer(connection => connection.RequestAsync());
        await using var peer = new HostilePeer(async connection =>
        {
            while (true)
            {
                await connection.RequestAsync();
                await connection.WriteAsync($"HTTP/1.1 503 Elsewhere\r\n{header}http://127.0.0.1:{other.Port}/\r\nContent-Length: 0\r\n\r\n");
            }
        });
        using var client = new PeerClient(peer);

        await AssertStaysAsync(client, peer, other, 503);
    }

    private static async Task AssertStaysAsync(PeerClient client, HostilePeer peer, HostilePeer other, int status)
    {
        Assert.That(await client.ReadAsync(), Is.EqualTo($"ApiException {status}"));
        Assert.That(await client.BookAsync(), Is.EqualTo("Unknown: UnclearStatus, NotKnown"));
        Assert.That(other.Connections, Is.Zero);
        Assert.That(peer.Requests, Has.All.Contains(PeerClient.Organization).And.Some.Contains(PeerClient.Patient), "The peer that was meant has got both.");
    }

    private static Func<PeerConnection, Task> Redirect(int status, string location) => async connection =>
    {
        while (true)
        {
            await connection.RequestAsync();
            await connection.WriteAsync(FormattableString.Invariant($"HTTP/1.1 {status} Elsewhere\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n"));
        }
    };
}
