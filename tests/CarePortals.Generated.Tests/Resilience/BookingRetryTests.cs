using System.Net;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Resilience;

/// <summary>Pitfall 2: a second POST can book a second time.</summary>
public sealed class BookingRetryTests
{
    [Test]
    public async Task A_booking_is_sent_once_whatever_is_answered(
        [Values(302, 400, 401, 402, 403, 404, 408, 409, 422, 425, 429, 500, 501, 502, 503, 504, 599)] int status,
        [Values] bool retryAfter)
    {
        using var test = new TimedClient(_ => retryAfter
            ? Answer.RetryAfter((HttpStatusCode)status, TimeSpan.FromSeconds(1))
            : Answer.Of((HttpStatusCode)status));

        var error = await Caught.FromAsync<ApiException>(test.BookAsync());

        Assert.Multiple(() =>
        {
            Assert.That(error.StatusCode, Is.EqualTo(status));
            Assert.That(test.Service.Count, Is.EqualTo(1));
            Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero), "nothing is waited for");
        });
    }

    [Test]
    public async Task A_booking_is_sent_once_when_the_connection_fails([Values] HttpRequestError kind)
    {
        using var test = new TimedClient(_ => throw new HttpRequestException(kind));

        var error = await Caught.FromAsync<HttpRequestException>(test.BookAsync());

        Assert.That(error.HttpRequestError, Is.EqualTo(kind));
        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_booking_is_sent_once_when_the_connection_breaks_in_the_answer()
    {
        using var broken = new GeneratedStream(10, end: new IOException("reset"));
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.Created, new StreamContent(broken)));

        var error = await Caught.FromAsync<ApiException>(test.BookAsync());

        Assert.That(error.StatusCode, Is.EqualTo(201));
        Assert.That(error.Message, Does.Contain("may have carried out"));
        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_booking_is_sent_once_when_the_attempt_takes_too_long()
    {
        using var test = new TimedClient((_, token) => Answer.Never(token));

        var error = await Caught.FromAsync<TimeoutException>(test.BookAsync());

        Assert.Multiple(() =>
        {
            Assert.That(error.Message, Does.StartWith("POST appointments").And.Contains("read the availability"));
            Assert.That(test.Service.Count, Is.EqualTo(1));
            Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(10)));
        });
    }

    [Test]
    public async Task A_booking_is_sent_once_when_the_total_time_is_over()
    {
        using var test = new TimedClient(
            (_, token) => Answer.Never(token),
            options => options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromSeconds(7));

        await Caught.FromAsync<TimeoutException>(test.BookAsync());

        Assert.That(test.Service.Count, Is.EqualTo(1));
        Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [Test]
    public async Task A_booking_is_sent_once_when_the_body_stalls()
    {
        using var body = new StallingStream(bytesBefore: 5);
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.Created, new StreamContent(body)));

        await Caught.FromAsync<TimeoutException>(test.BookAsync());

        Assert.That(test.Service.Count, Is.EqualTo(1));
        Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task A_booking_is_sent_once_when_the_answer_is_a_success_that_cannot_be_read()
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.Created, "<html>"));

        await Caught.FromAsync<ApiException>(test.BookAsync());

        Assert.That(test.Service.Count, Is.EqualTo(1));
    }
}
