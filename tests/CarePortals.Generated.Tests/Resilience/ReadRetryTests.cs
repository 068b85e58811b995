using System.Net;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Resilience;

public sealed class ReadRetryTests
{
    [TestCase(HttpStatusCode.RequestTimeout)]
    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    [TestCase(HttpStatusCode.GatewayTimeout)]
    public async Task A_read_that_meets_a_passing_trouble_is_sent_four_times_and_ends_as_the_typed_error(HttpStatusCode status)
    {
        using var test = new TimedClient(_ => Answer.Of(status, """{ "message": "later" }"""));

        var error = await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.Multiple(() =>
        {
            Assert.That(error.StatusCode, Is.EqualTo((int)status));
            Assert.That(error.Error?.Message, Is.EqualTo("later"));
            Assert.That(test.Service.Count, Is.EqualTo(4));
        });
    }

    [TestCase(HttpStatusCode.Found)]
    [TestCase(HttpStatusCode.BadRequest)]
    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.PaymentRequired)]
    [TestCase(HttpStatusCode.Forbidden)]
    [TestCase(HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.Conflict)]
    [TestCase(HttpStatusCode.UnprocessableEntity)]
    public async Task A_read_that_the_service_refuses_is_sent_once(HttpStatusCode status)
    {
        using var test = new TimedClient(_ => Answer.Of(status));

        var error = await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(error.StatusCode, Is.EqualTo((int)status));
        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_read_without_a_connection_is_sent_four_times_and_ends_as_an_HttpRequestException()
    {
        using var test = new TimedClient(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        var error = await Caught.FromAsync<HttpRequestException>(test.ReadAsync());

        Assert.That(error.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));
        Assert.That(test.Service.Count, Is.EqualTo(4));
    }

    [Test]
    public async Task A_read_whose_attempts_time_out_is_sent_four_times_and_throws_TimeoutException()
    {
        using var test = new TimedClient((_, token) => Answer.Never(token), options => options.AttemptTimeout = TimeSpan.FromSeconds(1));

        await Caught.FromAsync<TimeoutException>(test.ReadAsync());

        Assert.That(test.Service.Count, Is.EqualTo(4));
    }

    [Test]
    public async Task A_read_whose_connection_breaks_in_the_body_is_sent_again()
    {
        using var broken = new GeneratedStream(10, end: new IOException("reset"));
        using var test = new TimedClient(attempt => attempt == 1 ? Answer.Of(HttpStatusCode.OK, new StreamContent(broken)) : Answer.Ok());

        var services = await test.ReadAsync();

        Assert.That(services, Is.Empty);
        Assert.That(test.Service.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task A_read_that_works_again_is_not_repeated_further()
    {
        using var test = new TimedClient(attempt => attempt < 3 ? Answer.Of(HttpStatusCode.ServiceUnavailable) : Answer.Ok());

        var services = await test.ReadAsync();

        Assert.That(services, Is.Empty);
        Assert.That(test.Service.Count, Is.EqualTo(3));
    }

    [Test]
    public async Task A_refusal_after_a_passing_trouble_ends_the_retries([Values(404, 409)] int status)
    {
        using var test = new TimedClient(attempt => Answer.Of(attempt == 1 ? HttpStatusCode.BadGateway : (HttpStatusCode)status));

        var error = await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(error.StatusCode, Is.EqualTo(status));
        Assert.That(test.Service.Count, Is.EqualTo(2));
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(5, 6)]
    public async Task MaxRetryAttempts_counts_the_attempts_after_the_first(int retries, int attempts)
    {
        using var test = new TimedClient(
            _ => Answer.Of(HttpStatusCode.ServiceUnavailable),
            options => (options.MaxRetryAttempts, options.TotalTimeout) = (retries, TimeSpan.FromHours(1)));

        var error = await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(error.StatusCode, Is.EqualTo(503));
        Assert.That(test.Service.Count, Is.EqualTo(attempts));
    }

    [Test]
    public async Task Every_read_of_the_client_is_retried()
    {
        using var test = new TimedClient(attempt => attempt % 2 == 1 ? Answer.Of(HttpStatusCode.BadGateway) : Answer.Of(HttpStatusCode.OK, """{ "_id": "1" }"""));

        await test.Clock.CompleteAsync(test.Client.GetServiceAvailabilityAsync(The.ServiceId));
        await test.Clock.CompleteAsync(test.Client.GetFormAsync(The.FormId));

        Assert.That(test.Service.Count, Is.EqualTo(4));
    }
}
