using System.Net;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Resilience;

[Category("Elsewhere")]
public sealed class RetryAfterTests
{
    [Test]
    public async Task Seconds_are_waited_exactly([Values(408, 429, 500, 503)] int status)
    {
        using var test = new TimedClient(attempt => attempt switch
        {
            1 => Answer.RetryAfter((HttpStatusCode)status, TimeSpan.FromSeconds(7)),
            2 => Answer.RetryAfter((HttpStatusCode)status, TimeSpan.FromSeconds(4)),
            _ => Answer.Ok(),
        });

        await test.ReadAsync();

        Assert.That(test.Service.Times, Is.EqualTo(Seconds(0, 7, 11)));
    }

    [Test]
    public async Task A_date_is_waited_for_exactly()
    {
        using var test = new TimedClient(attempt => attempt switch
        {
            1 => Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TestClock.Beginning.AddSeconds(9)),
            _ => Answer.Ok(),
        });

        await test.ReadAsync();

        Assert.That(test.Service.Times, Is.EqualTo(Seconds(0, 9)));
    }

    [Test]
    public async Task Nothing_is_sent_before_the_time_that_was_asked_for()
    {
        using var test = new TimedClient(attempt => attempt == 1 ? Answer.RetryAfter(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7)) : Answer.Ok());
        var call = test.Client.ListServicesAsync();

        test.Clock.Advance(TimeSpan.FromSeconds(7) - TimeSpan.FromTicks(1));
        var before = test.Service.Count;
        test.Clock.Advance(TimeSpan.FromTicks(1));

        await Bound.WaitAsync(call);
        Assert.That(before, Is.EqualTo(1));
        Assert.That(test.Service.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Zero_seconds_means_at_once()
    {
        using var test = new TimedClient(attempt => attempt == 1 ? Answer.RetryAfter(HttpStatusCode.TooManyRequests, TimeSpan.Zero) : Answer.Ok());

        await test.ReadAsync();

        Assert.That(test.Service.Times, Is.EqualTo(Seconds(0, 0)));
    }

    [Test]
    public async Task A_date_in_the_past_leaves_the_wait_to_the_client()
    {
        using var test = new TimedClient(attempt => attempt == 1 ? Answer.RetryAfter(HttpStatusCode.TooManyRequests, TestClock.Beginning.AddYears(-1)) : Answer.Ok());

        await test.ReadAsync();

        Assert.That(test.Service.Times, Has.Count.EqualTo(2));
        Assert.That(test.Service.Times[1], Is.InRange(TimeSpan.Zero, TimeSpan.FromSeconds(2.8)));
    }

    [TestCase("soon")]
    [TestCase("-5")]
    [TestCase("99999999999999999999")]
    public async Task An_unreadable_value_leaves_the_wait_to_the_client(string value)
    {
        using var test = new TimedClient(attempt =>
        {
            var response = attempt == 1 ? Answer.Of(HttpStatusCode.TooManyRequests) : Answer.Ok();
            Assert.That(response.Headers.TryAddWithoutValidation("Retry-After", value), Is.True);
            return response;
        });

        await test.ReadAsync();

        Assert.That(test.Service.Times, Has.Count.EqualTo(2));
    }

    // Pitfall 19.
    [TestCase(30)]
    [TestCase(31)]
    [TestCase(86_400)]
    [TestCase(int.MaxValue)]
    public async Task A_wait_that_does_not_fit_gives_the_typed_error_at_once(int seconds)
    {
        using var test = new TimedClient(_ => Answer.RetryAfter(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(seconds)));

        var error = await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.Multiple(() =>
        {
            Assert.That(error.StatusCode, Is.EqualTo(429));
            Assert.That(error.Headers["retry-after"], Has.Exactly(1).Items, "the caller can wait longer than the client");
            Assert.That(test.Service.Count, Is.EqualTo(1));
            Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
        });
    }

    [Test]
    public async Task A_date_that_does_not_fit_gives_the_typed_error_at_once()
    {
        using var test = new TimedClient(_ => Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TestClock.Beginning.AddHours(1)));

        await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(test.Service.Count, Is.EqualTo(1));
        Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task What_is_left_after_earlier_attempts_counts()
    {
        using var test = new TimedClient(attempt => Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(attempt == 1 ? 20 : 10)));

        var error = await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(error.StatusCode, Is.EqualTo(503));
        Assert.That(test.Service.Times, Is.EqualTo(Seconds(0, 20)));
        Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task A_wait_that_just_fits_is_waited_for()
    {
        using var test = new TimedClient(attempt => attempt == 1 ? Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(29)) : Answer.Ok());

        await test.ReadAsync();

        Assert.That(test.Service.Times, Is.EqualTo(Seconds(0, 29)));
    }

    private static IEnumerable<TimeSpan> Seconds(params int[] seconds) => seconds.Select(second => TimeSpan.FromSeconds(second));
}
