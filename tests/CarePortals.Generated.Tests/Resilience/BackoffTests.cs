using System.Net;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Resilience;

[Category("Elsewhere")]
public sealed class BackoffTests
{
    // From and until when attempt 2, 3 and 4 come, in seconds. Polly's jitter moves each attempt inside of its own window
    // and the windows grow exponentially on a base of 2 s, so these bounds hold for every random number.
    private static readonly (double From, double Until)[] Windows = [(0, 2.8), (2.7, 5.7), (5.6, 11.5)];

    [Test]
    public async Task The_waits_grow_exponentially()
    {
        for (var run = 0; run < 50; run++)
        {
            var retries = await RetriesAsync();

            Assert.Multiple(() =>
            {
                Assert.That(retries, Has.Count.EqualTo(Windows.Length).And.Ordered);
                foreach (var ((from, until), time) in Windows.Zip(retries))
                {
                    Assert.That(time.TotalSeconds, Is.InRange(from, until));
                }
            });
        }
    }

    [Test]
    public async Task The_waits_differ_from_call_to_call()
    {
        var first = await RetriesAsync();
        var second = await RetriesAsync();

        Assert.That(second, Is.Not.EqualTo(first));
    }

    private static async Task<IReadOnlyList<TimeSpan>> RetriesAsync()
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.ServiceUnavailable));
        await Caught.FromAsync<ApiException>(test.ReadAsync());
        return [.. test.Service.Times.Skip(1)];
    }
}
