// Only the tests of hostile servers run side by side, and mostly they wait.
[assembly: LevelOfParallelism(8)]

namespace CarePortals.Generated.Tests.Faults.Peers;

/// <summary>
/// Servers that mean harm, or are broken, over real sockets: a read ends with a documented exception and a booking with a
/// result, in bounded time and memory.
/// </summary>
[Category("Faults")]
[Parallelizable(ParallelScope.All)]
public sealed class HostilePeerTests
{
    [TestCaseSource(typeof(PeerScripts), nameof(PeerScripts.All))]
    public async Task A_call_ends_as_documented(Func<PeerConnection, Task> script, string read, string book)
    {
        await using var peer = new HostilePeer(script);
        TimeSpan? limit = read == PeerScripts.Late ? PeerClient.Brief : null;

        // Each with connections of its own: a booking could go out on one that the peer closes after the read.
        using var reader = new PeerClient(peer, attemptTimeout: limit);
        using var booker = new PeerClient(peer, attemptTimeout: limit);

        var outcomes = await Task.WhenAll(reader.ReadAsync(), booker.BookAsync());

        Assert.That(outcomes[0], Is.EqualTo(read));
        Assert.That(outcomes[1], Is.AnyOf(book.Split(" or ").Cast<object>().ToArray()));
        Assert.That(peer.Requests.Count(request => request.StartsWith("POST ", StringComparison.Ordinal)), Is.LessThanOrEqualTo(1));
    }
}
