using System.Net;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Resilience;

[Category("Elsewhere")]
public sealed class TimeLimitTests
{
    [Test]
    public async Task The_total_time_ends_a_call_with_all_of_its_attempts_and_waits()
    {
        using var test = new TimedClient((_, token) => Answer.Never(token));

        var error = await Caught.FromAsync<TimeoutException>(test.ReadAsync());

        Assert.Multiple(() =>
        {
            Assert.That(error.Message, Does.StartWith("GET services took longer"));
            Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(30)));
            Assert.That(test.Service.Count, Is.InRange(2, 3));
        });
    }

    [Test]
    public async Task The_total_time_ends_a_call_in_the_wait_between_two_attempts()
    {
        using var test = new TimedClient(
            attempt => attempt < 3 ? Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.FromMilliseconds(400)) : Answer.Of(HttpStatusCode.ServiceUnavailable),
            options => options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromMilliseconds(801));

        // The third wait is the client's own, of 2.7 s or more.
        await Caught.FromAsync<TimeoutException>(test.ReadAsync());

        Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.FromMilliseconds(801)));
    }

    [Test]
    public async Task The_attempt_time_is_counted_anew_for_each_attempt()
    {
        using var test = new TimedClient((attempt, token) => attempt == 1 ? Answer.Never(token) : Task.FromResult(Answer.Ok()));

        await test.ReadAsync();

        Assert.That(test.Service.Times, Has.Count.EqualTo(2));
        Assert.That(test.Service.Times[1].TotalSeconds, Is.InRange(10, 12.8));
    }

    [Test]
    public async Task An_answer_in_the_last_moment_is_taken()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        using var test = new TimedClient((_, _) => answer.Task);
        var call = test.Client.ListServicesAsync();

        test.Clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        answer.SetResult(Answer.Ok());

        await Bound.WaitAsync(call);
        Assert.That(await call, Is.Empty);
        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    // Pitfall 3.
    [Test]
    public async Task A_body_that_stalls_is_inside_of_the_attempt_time_and_a_read_is_sent_again([Values(0, 100)] int bytesBefore)
    {
        using var body = new StallingStream(bytesBefore);
        using var test = new TimedClient(attempt => attempt == 1 ? Answer.Of(HttpStatusCode.OK, new StreamContent(body)) : Answer.Ok());

        var services = await test.ReadAsync();

        Assert.That(services, Is.Empty);
        Assert.That(test.Service.Times, Has.Count.EqualTo(2));
        Assert.That(test.Service.Times[1].TotalSeconds, Is.InRange(10, 12.8));
    }

    [Test]
    public async Task Bodies_that_always_stall_end_as_a_TimeoutException()
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.OK, new StreamContent(new StallingStream())));

        await Caught.FromAsync<TimeoutException>(test.ReadAsync());

        Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public async Task The_body_of_an_error_is_inside_of_the_attempt_time_as_well()
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.BadRequest, new StreamContent(new StallingStream())));

        await Caught.FromAsync<TimeoutException>(test.BookAsync());

        Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task A_body_is_never_read_synchronously()
    {
        using var body = new GeneratedStream(100);
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.BadRequest, new StreamContent(body)));

        var error = await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(error.Response, Has.Length.EqualTo(100));
    }
}
