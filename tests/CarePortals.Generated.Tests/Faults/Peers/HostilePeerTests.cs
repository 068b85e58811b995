// Only the tests that wait for a time limit run side by side.
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
    // Not side by side: the memory that is measured is that of the whole process.
    [NonParallelizable]
    [TestCaseSource(typeof(PeerScripts), nameof(PeerScripts.Ending))]
    public Task A_call_ends_as_documented(Func<PeerConnection, Task> script, string read, string book) => AssertAsync(script, read, book, limit: null);

    [TestCaseSource(typeof(PeerScripts), nameof(PeerScripts.Unending))]
    public Task A_call_that_would_never_end_ends_at_its_time_limit(Func<PeerConnection, Task> script, string read, string book) =>
        AssertAsync(script, read, book, PeerClient.Brief);

    private static async Task AssertAsync(Func<PeerConnection, Task> script, string read, string book, TimeSpan? limit)
    {
        await using var peer = new HostilePeer(script);

        // Each with connections of its own: a booking could go out on one that the peer closes after the read.
        using var reader = new PeerClient(peer, attemptTimeout: limit);
        using var booker = new PeerClient(peer, attemptTimeout: limit);

        var outcomes = await Task.WhenAll(reader.ReadAsync(), booker.BookAsync());

        Assert.That(outcomes[0], Is.EqualTo(read));
        Assert.That(outcomes[1], Is.AnyOf(book.Split(" or ").Cast<object>().ToArray()));
        Assert.That(peer.Requests.Count(request => request.StartsWith("POST ", StringComparison.Ordinal)), Is.LessThanOrEqualTo(1));
    }
}
