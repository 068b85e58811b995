namespace CarePortals.Generated.Tests.Faults.Peers;

/// <summary>Answers that nobody asked for must not become the answer to the next request.</summary>
[Category("Faults")]
public sealed class SurplusAnswerTests
{
    private const string Nothing = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]";
    private const string Refusal = "HTTP/1.1 409 Conflict\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    private const string Booking = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"_id\":\"1\"}";

    [Test]
    public async Task A_second_answer_to_a_read_is_not_taken_for_that_to_a_booking([Values] bool isLater)
    {
        var written = new TaskCompletionSource();
        await using var peer = new HostilePeer(async connection =>
        {
            var isRead = (await connection.RequestAsync()).StartsWith("GET ", StringComparison.Ordinal);
            await connection.WriteAsync(isRead ? isLater ? Nothing : Nothing + Refusal : Booking);
            if (isRead && isLater)
            {
                await written.Task;
                await connection.WriteAsync(Refusal);
                written = new TaskCompletionSource();
            }

            await connection.StayAsync();
        });
        using var client = new PeerClient(peer);

        Assert.That(await client.ReadAsync(), Is.EqualTo(Outcome.Value));
        if (isLater)
        {
            // The connection is back in the pool; then the surplus answer comes.
            var before = written;
            before.SetResult();
            while (written == before)
            {
                await Task.Yield();
            }
        }

        Assert.That(await client.BookAsync(), Is.EqualTo("Booked"));
        Assert.That(peer.Connections, Is.EqualTo(2));
    }

    [Test]
    public async Task An_answer_that_comes_before_the_request_ends_the_call()
    {
        await using var peer = new HostilePeer(async connection =>
        {
            await connection.WriteAsync(Nothing.Replace("OK", "OK\r\nConnection: close", StringComparison.Ordinal));
            await connection.StayAsync();
        });
        using var reader = new PeerClient(peer);
        using var booker = new PeerClient(peer);

        // Nobody can tell it from a fast answer; for a booking it holds no appointment.
        Assert.That(await reader.ReadAsync(), Is.EqualTo(Outcome.Value));
        Assert.That(await booker.BookAsync(), Does.StartWith("Unknown: UnreadableSuccess"));
    }
}
