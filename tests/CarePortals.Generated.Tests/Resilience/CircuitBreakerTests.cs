using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Resilience;

[Category("Elsewhere")]
public sealed class CircuitBreakerTests
{
    [Test]
    public async Task Ten_failures_in_a_hundred_calls_open_it_and_then_nothing_is_sent()
    {
        using var test = Failing(from: 91, until: 100);
        await CallAsync(test, 100);

        var error = await Caught.FromAsync<HttpRequestException>(test.ReadAsync());

        Assert.Multiple(() =>
        {
            Assert.That(test.Service.Count, Is.EqualTo(100));
            Assert.That(error.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));
            Assert.That(error.Message, Does.StartWith("GET services was not sent").And.Contains("Trying again is safe after 5 s"));
            Assert.That(error.InnerException, Is.Null);
        });
    }

    [Test]
    public async Task A_booking_is_not_sent_either_and_its_error_says_so()
    {
        using var test = Failing(from: 1, until: 100);
        await CallAsync(test, 100);

        var error = await Caught.FromAsync<HttpRequestException>(test.BookAsync());

        Assert.That(error.Message, Does.StartWith("POST appointments was not sent").And.Contains("Trying again is safe"));
        Assert.That(test.Service.Count, Is.EqualTo(100));
    }

    [TestCase(1, 99, 99, TestName = "Fewer_than_a_hundred_calls_leave_it_closed")]
    [TestCase(92, 100, 100, TestName = "Nine_failures_in_a_hundred_calls_leave_it_closed")]
    public async Task It_stays_closed(int from, int until, int calls)
    {
        using var test = Failing(from, until);
        await CallAsync(test, calls);

        await test.ReadAsync();

        Assert.That(test.Service.Count, Is.EqualTo(calls + 1));
    }

    [Test]
    public async Task What_lies_more_than_30_seconds_back_does_not_count()
    {
        using var test = Failing(from: 1, until: 100);
        await CallAsync(test, 99);
        test.Clock.Advance(TimeSpan.FromSeconds(31));
        await CallAsync(test, 1);

        await test.ReadAsync();

        Assert.That(test.Service.Count, Is.EqualTo(101));
    }

    [Test]
    public async Task Refusals_by_the_service_do_not_open_it()
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.NotFound));
        await CallAsync(test, 150);

        Assert.That(test.Service.Count, Is.EqualTo(150));
    }

    [Test]
    public async Task After_five_seconds_one_call_tries_and_closes_it()
    {
        using var test = Failing(from: 1, until: 100);
        await CallAsync(test, 100);

        test.Clock.Advance(TimeSpan.FromSeconds(4.9));
        await Caught.FromAsync<HttpRequestException>(test.ReadAsync());
        test.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await test.ReadAsync();
        await test.ReadAsync();

        Assert.That(test.Service.Count, Is.EqualTo(102));
    }

    [Test]
    public async Task A_retry_that_meets_it_open_ends_the_call()
    {
        using var test = Failing(from: 1, until: 1000, retries: 3);
        await Caught.FromAsync<ApiException>(test.BookAsync());
        await CallAsync(test, 24);
        Assert.That(test.Service.Count, Is.EqualTo(97));

        var error = await Caught.FromAsync<HttpRequestException>(test.ReadAsync());

        Assert.That(error.Message, Does.Contain("got no response"), "its first attempt was sent");
        Assert.That(test.Service.Count, Is.EqualTo(100));
    }

    [Test]
    public async Task It_is_shared_by_every_instance_of_a_client_and_by_its_organizations()
    {
        using var test = Failing(from: 1, until: 1000);
        await CallAsync(test, 100);

        await Caught.FromAsync<HttpRequestException>(test.Client.ForOrganization("other").ListServicesAsync());
        await Caught.FromAsync<HttpRequestException>(test.Services.GetRequiredService<ICarePortalsClient>().ListServicesAsync());

        Assert.That(test.Service.Count, Is.EqualTo(100));
    }

    [Test]
    public async Task Another_client_has_its_own()
    {
        using var other = new AttemptHandler(new TestClock(), (_, _) => Task.FromResult(Answer.Ok()));
        using var test = Failing(from: 1, until: 1000, build: builder => builder.Services
            .AddCarePortalsClient("other", _ => { })
            .ConfigurePrimaryHttpMessageHandler(() => other));
        await CallAsync(test, 100);

        var services = await test.Services.GetRequiredKeyedService<ICarePortalsClient>("other").ListServicesAsync();

        Assert.That(services, Is.Empty);
        Assert.That(other.Count, Is.EqualTo(1));
        await Caught.FromAsync<HttpRequestException>(test.ReadAsync());
    }

    private static TimedClient Failing(int from, int until, int retries = 0, Action<IHttpClientBuilder>? build = null) =>
        new(
            call => call >= from && call <= until ? Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.Zero) : Answer.Ok(),
            options => options.MaxRetryAttempts = retries,
            build);

    private static async Task CallAsync(TimedClient test, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            try
            {
                await test.ReadAsync();
            }
            catch (ApiException)
            {
                // What these calls end as is not what is tested.
            }
        }
    }
}
