using System.Net;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Resilience;

public sealed class DiscardedAnswerTests
{
    [Test]
    public async Task Every_answer_is_disposed_of_whether_it_is_retried_or_kept()
    {
        var bodies = new List<GeneratedStream>();
        using var test = new TimedClient(_ =>
        {
            bodies.Add(new GeneratedStream(10));
            return Answer.Of(HttpStatusCode.ServiceUnavailable, new StreamContent(bodies[^1]));
        });

        await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(bodies, Has.Count.EqualTo(4));
        Assert.That(bodies, Is.All.Property(nameof(GeneratedStream.IsDisposed)).True);
    }

    [Test]
    public async Task An_answer_whose_body_breaks_is_disposed_of()
    {
        using var body = new GeneratedStream(10, end: new IOException("reset"));
        using var test = new TimedClient(attempt => attempt == 1 ? Answer.Of(HttpStatusCode.OK, new StreamContent(body)) : Answer.Ok());

        await test.ReadAsync();

        Assert.That(body.IsDisposed, Is.True);
    }
}
