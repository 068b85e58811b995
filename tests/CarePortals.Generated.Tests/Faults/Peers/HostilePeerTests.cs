namespace CarePortals.Generated.Tests.Faults.Peers;

/// <summary>
/// Servers that mean harm, or are broken, over real sockets: a read ends with a documented exception and a booking with a
/// result, in bounded time and memory.
/// </summary>
[Category("Faults")]
public sealed class HostilePeerTests
{
    [TestCaseSource(typeof(PeerScripts), nameof(PeerScripts.All))]
    public async Task A_call_ends_as_documented(Func<PeerConnection, Task> script, string read, string book)
    {
        await using var peer = new HostilePeer(script);
        using var client = new PeerClient(peer, attemptTimeout: read == PeerScripts.Late ? PeerClient.Brief : null);

        var outcomes = await Task.WhenAll(client.ReadAsync(), client.BookAsync());

        Assert.That(outcomes[0], Is.EqualTo(read));
        Assert.That(outcomes[1], Is.AnyOf(book.Split(" or ").Cast<object>().ToArray()));
        Assert.That(peer.Requests.Count(request => request.StartsWith("POST ", StringComparison.Ordinal)), Is.LessThanOrEqualTo(1));
    }
}
