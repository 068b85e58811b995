using System.Net;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Resilience;

public sealed class ResponseSizeTests
{
    private const int Limit = 1000;

    [Test]
    public async Task A_body_over_the_limit_is_a_typed_error_and_not_retried([Values(200, 404, 503)] int status, [Values] bool withLength)
    {
        using var test = new TimedClient(_ => Answer.Of((HttpStatusCode)status, Body(Limit + 1, withLength)), options => options.MaxResponseBytes = Limit);

        var error = await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.Multiple(() =>
        {
            Assert.That(error.StatusCode, Is.EqualTo(status));
            Assert.That(error.Message, Does.Contain("MaxResponseBytes").And.Contains("1000"));
            Assert.That(error.Response, Is.Null);
            Assert.That(test.Service.Count, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_body_at_the_limit_is_read([Values] bool withLength)
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.NotFound, Body(Limit, withLength)), options => options.MaxResponseBytes = Limit);

        var error = await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(error.Response, Has.Length.EqualTo(Limit));
    }

    [Test]
    public async Task A_body_without_end_is_read_no_further_than_the_limit()
    {
        using var body = new GeneratedStream(long.MaxValue);
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.OK, new StreamContent(body)));

        await Caught.FromAsync<ApiException>(test.ReadAsync());

        // One buffer of the copy may be on its way when the limit is reached.
        Assert.That(body.BytesRead, Is.LessThanOrEqualTo((8 * 1024 * 1024) + (128 * 1024)));
        Assert.That(body.IsDisposed, Is.True);
    }

    [Test]
    public async Task A_body_that_says_it_is_too_long_is_not_read_at_all()
    {
        using var body = new GeneratedStream(Limit + 1);
        var content = new StreamContent(body);
        content.Headers.ContentLength = Limit + 1;
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.OK, content), options => options.MaxResponseBytes = Limit);

        await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(body.BytesRead, Is.Zero);
    }

    [Test]
    public async Task A_booking_whose_answer_is_too_long_says_that_it_was_a_success()
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.Created, Body(Limit + 1, withLength: false)), options => options.MaxResponseBytes = Limit);

        var error = await Caught.FromAsync<ApiException>(test.BookAsync());

        Assert.That(error.StatusCode, Is.EqualTo(201));
        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    private static HttpContent Body(int length, bool withLength) =>
        withLength ? new StringContent(new string(' ', length)) : new StreamContent(new GeneratedStream(length));
}
