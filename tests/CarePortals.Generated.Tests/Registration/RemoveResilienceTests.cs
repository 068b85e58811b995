using Microsoft.Extensions.Http.Resilience;
using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Registration;

public sealed class RemoveResilienceTests
{
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    [TestCase(HttpStatusCode.TooManyRequests)]
    public async Task A_read_is_sent_once(HttpStatusCode status)
    {
        using var test = new TimedClient(_ => Answer.Of(status), build: builder => builder.RemoveCarePortalsResilience());

        var error = await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(error.StatusCode, Is.EqualTo((int)status));
        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task The_circuit_never_opens()
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.ServiceUnavailable), build: builder => builder.RemoveCarePortalsResilience());

        for (var call = 0; call < 150; call++)
        {
            await Caught.FromAsync<ApiException>(test.ReadAsync());
        }

        Assert.That(test.Service.Count, Is.EqualTo(150));
    }

    [Test]
    public async Task The_limit_on_the_size_of_an_answer_stays()
    {
        using var test = new TimedClient(
            _ => Answer.Of(HttpStatusCode.OK, "[           ]"),
            options => options.MaxResponseBytes = 5,
            builder => builder.RemoveCarePortalsResilience());

        var error = await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(error.Message, Does.Contain("MaxResponseBytes"));
    }

    [Test]
    public void The_total_time_becomes_the_timeout_of_the_HttpClient()
    {
        var total = TimeSpan.FromSeconds(17);
        using var with = new TimedClient(_ => Answer.Ok(), options => options.TotalTimeout = total);
        using var without = new TimedClient(_ => Answer.Ok(), options => options.TotalTimeout = total, builder => builder.RemoveCarePortalsResilience());

        Assert.That(TimeoutOf(with), Is.EqualTo(Timeout.InfiniteTimeSpan));
        Assert.That(TimeoutOf(without), Is.EqualTo(total));
    }

    [Test]
    public async Task The_timeout_of_the_HttpClient_is_a_TimeoutException()
    {
        using var test = new TimedClient(
            (_, token) => Answer.Never(token),
            options => options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromMilliseconds(10),
            builder => builder.RemoveCarePortalsResilience());

        var error = await Caught.FromAsync<TimeoutException>(test.ReadAsync());

        Assert.That(error.Message, Does.StartWith("GET services took longer"));
        Assert.That(error.InnerException, Is.Null);
        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_pipeline_of_the_application_takes_its_place_and_its_time_covers_the_body([Values] bool removedFirst)
    {
        using var test = new TimedClient(
            attempt => attempt == 1 ? Answer.Of(HttpStatusCode.OK, new StreamContent(new StallingStream())) : Answer.Ok(),
            build: builder => _ = removedFirst
                ? AddOwn(builder.RemoveCarePortalsResilience())
                : AddOwn(builder).RemoveCarePortalsResilience());

        var services = await test.ReadAsync();

        Assert.Multiple(() =>
        {
            Assert.That(services, Is.Empty);
            Assert.That(test.Service.Times, Is.EqualTo(new[] { TimeSpan.Zero, TimeSpan.FromSeconds(3) }));
            Assert.That(Handlers.Of(test.Services), Has.None.InstanceOf<ResilienceHandler>());
        });
    }

    [Test]
    public async Task A_timeout_of_Polly_in_the_applications_pipeline_is_a_TimeoutException()
    {
        using var test = new TimedClient(
            (_, token) => Answer.Never(token),
            build: builder => AddOwn(builder.RemoveCarePortalsResilience()));

        var error = await Caught.FromAsync<TimeoutException>(test.BookAsync());

        Assert.That(error.InnerException, Is.Null);
        Assert.That(test.Service.Count, Is.EqualTo(1), "whatever the application's pipeline retries, a booking is sent once");
    }

    [Test]
    public void A_builder_of_another_client_is_refused()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(_ => { });

        Assert.Multiple(() =>
        {
            Assert.That(() => services.AddHttpClient("other").RemoveCarePortalsResilience(), Throws.ArgumentException.With.Property("ParamName").EqualTo("builder"));
            Assert.That(() => services.AddHttpClient(string.Empty).RemoveCarePortalsResilience(), Throws.ArgumentException);
            Assert.That(() => CarePortalsServiceCollectionExtensions.RemoveCarePortalsResilience(null!), Throws.ArgumentNullException);
        });
    }

    // Two attempts of three seconds each.
    private static IHttpClientBuilder AddOwn(IHttpClientBuilder builder) =>
        builder.AddHttpMessageHandler(provider => new PipelineHandler(provider.GetRequiredService<TimeProvider>(), TimeSpan.FromSeconds(3)));

    private static TimeSpan TimeoutOf(TimedClient test) =>
        test.Services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ICarePortalsClient)).Timeout;
}
