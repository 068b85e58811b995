using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Polly;

namespace CarePortals.Generated.Tests.Resilience;

/// <summary>What the standard resilience handler does alone, and what this library makes of it.</summary>
[Category("Elsewhere")]
[CancelAfter(180_000)]
public sealed class StandardHandlerTests
{
    [Test]
    public async Task Many_calls_at_once_are_all_sent()
    {
        var all = new TaskCompletionSource();
        var sent = 0;
        using var test = new TimedClient(async (_, _) =>
        {
            if (Interlocked.Increment(ref sent) == 1_500)
            {
                all.SetResult();
            }

            await all.Task;
            return Answer.Ok();
        });

        await Bound.WaitAsync(Task.WhenAll(Enumerable.Range(0, 1_500).Select(_ => test.Client.ListServicesAsync())));

        Assert.That(sent, Is.EqualTo(1_500));
    }

    [TestCase("00:00:00.010", "00:00:00.010")]
    [TestCase("00:00:40", "00:01:00")]
    [TestCase("12:00:00", "1.00:00:00")]
    public async Task Any_attempt_timeout_up_to_12_hours_starts(string attempt, string total)
    {
        using var test = new TimedClient(_ => Answer.Ok(), options => (options.AttemptTimeout, options.TotalTimeout) = (Parse(attempt), Parse(total)));

        Assert.That(await test.ReadAsync(), Is.Empty);
    }

    [Test]
    public async Task No_retries_means_one_attempt()
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.ServiceUnavailable), options => options.MaxRetryAttempts = 0);

        await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_handler_that_every_client_gets_does_not_multiply_the_retries([Values] bool after)
    {
        using var service = new AttemptHandler(new TestClock(), (_, _) => Task.FromResult(Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.Zero)));
        var services = new ServiceCollection();
        void Defaults() => services.ConfigureHttpClientDefaults(every => every.AddStandardResilienceHandler());
        if (!after)
        {
            Defaults();
        }

        services.AddCarePortalsClient(_ => { }).ConfigurePrimaryHttpMessageHandler(() => service);
        if (after)
        {
            Defaults();
        }

        using var provider = services.BuildServiceProvider(validateScopes: true);
        var error = await Caught.From<ApiException>(() => provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync());

        Assert.That((service.Count, error.StatusCode), Is.EqualTo((4, 503)));
    }

    [Test]
    public async Task A_second_handler_of_the_package_does_not_multiply_the_retries([Range(0, 3)] int way, [Values] bool keyed)
    {
        Action<IHttpClientBuilder>[] ways =
        [
            builder => builder.AddStandardResilienceHandler(),
            builder => builder.AddStandardResilienceHandler().Configure(options => options.Retry.MaxRetryAttempts = 2),
            builder => builder.Services.ConfigureHttpClientDefaults(every => every.AddResilienceHandler("retry", pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions { Delay = TimeSpan.Zero }))),
            builder => builder.Services.ConfigureHttpClientDefaults(every =>
            {
                every.AddStandardResilienceHandler();
                every.AddStandardHedgingHandler();
            }),
        ];
        using var service = new AttemptHandler(new TestClock(), (_, _) => Task.FromResult(Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.Zero)));
        var services = new ServiceCollection();
        var builder = keyed ? services.AddCarePortalsClient("b", _ => { }) : services.AddCarePortalsClient(_ => { });
        ways[way](builder.ConfigurePrimaryHttpMessageHandler(() => service));
        using var provider = services.BuildServiceProvider(validateScopes: true);
        var client = keyed ? provider.GetRequiredKeyedService<ICarePortalsClient>("b") : provider.GetRequiredService<ICarePortalsClient>();

        var error = await Caught.From<ApiException>(() => client.ListServicesAsync());

        Assert.That(error.StatusCode, Is.EqualTo(503));
        Assert.That(service.Count, Is.InRange(2, 4));
    }

    [Test]
    public void Without_the_pipeline_the_timeout_is_finite_whoever_removed_it([Values] bool withThePackagesOwn, [Values] bool defaults)
    {
        var services = new ServiceCollection();
        if (defaults)
        {
            services.ConfigureHttpClientDefaults(every => every.AddStandardResilienceHandler());
        }

        var builder = services.AddCarePortalsClient(options => options.TotalTimeout = TimeSpan.FromSeconds(17));
#pragma warning disable EXTEXP0001 // The package's own way is what is tested.
        _ = withThePackagesOwn ? builder.RemoveAllResilienceHandlers() : builder.RemoveCarePortalsResilience();
#pragma warning restore EXTEXP0001
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.That(provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ICarePortalsClient)).Timeout, Is.EqualTo(TimeSpan.FromSeconds(17)));
    }

    [Test]
    public void A_timeout_that_the_application_gave_to_every_client_stays()
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(every => every.ConfigureHttpClient(http => http.Timeout = TimeSpan.FromSeconds(7)));
        services.AddCarePortalsClient(_ => { });
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.That(provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ICarePortalsClient)).Timeout, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [Test]
    public async Task What_the_application_tunes_is_used()
    {
        using var test = new TimedClient(
            _ => Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.Zero),
            build: builder => builder.ConfigureCarePortalsResilience(resilience => resilience.Retry.MaxRetryAttempts = 6));

        await Caught.FromAsync<ApiException>(test.ReadAsync());

        Assert.That(test.Service.Count, Is.EqualTo(7));
    }

    [Test]
    public async Task A_total_time_that_the_application_tunes_limits_the_call()
    {
        using var test = new TimedClient(
            (_, token) => Answer.Never(token),
            build: builder => builder.ConfigureCarePortalsResilience(resilience =>
                (resilience.TotalRequestTimeout.Timeout, resilience.AttemptTimeout.Timeout) = (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2))));

        await Caught.FromAsync<TimeoutException>(test.BookAsync());

        Assert.That(test.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void A_longer_attempt_that_the_application_tunes_needs_no_other_setting()
    {
        using var test = new TimedClient(_ => Answer.Ok(), build: builder => builder.ConfigureCarePortalsResilience(resilience =>
            (resilience.TotalRequestTimeout.Timeout, resilience.AttemptTimeout.Timeout) = (TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(2))));

        Assert.That(async () => await test.ReadAsync(), Throws.Nothing);
    }

    [Test]
    public void A_builder_of_another_client_cannot_be_tuned()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(_ => { });

        Assert.That(() => services.AddHttpClient("other").ConfigureCarePortalsResilience(_ => { }), Throws.ArgumentException.With.Property("ParamName").EqualTo("builder"));
    }

    [TestCase("MaxRetryAttempts", "1", true)]
    [TestCase("TotalTimeout", "00:01:00", true)]
    [TestCase("AttemptTimeout", "00:00:05", true)]
    [TestCase("MaxResponseBytes", "1000", false)]
    [TestCase("ApplicationName", "clinic", false)]
    public async Task A_circuit_closes_anew_only_when_one_of_its_limits_changed(string setting, string value, bool closes)
    {
        var settings = new Dictionary<string, string?> { ["C:OrganizationId"] = "a", ["C:MaxRetryAttempts"] = "0" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var service = new AttemptHandler(new TestClock(), (_, _) => Task.FromResult(Answer.Of(HttpStatusCode.InternalServerError)));
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new TestClock());
        services.AddCarePortalsClient(configuration.GetSection("C")).ConfigurePrimaryHttpMessageHandler(() => service);
        using var provider = services.BuildServiceProvider(validateScopes: true);
        var client = provider.GetRequiredService<ICarePortalsClient>();
        for (var call = 0; call < 101; call++)
        {
            await FailAsync(client);
        }

        configuration["C:" + setting] = value;
        configuration.Reload();
        await FailAsync(client);

        Assert.That(service.Count, Is.EqualTo(closes ? 101 : 100));
    }

    [Test]
    public async Task An_attempt_is_no_line_at_Information()
    {
        var logs = new FakeLogCollector();
        using var test = new TimedClient(
            attempt => attempt == 1 ? Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.Zero) : Answer.Ok(),
            build: builder => builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddProvider(new FakeLoggerProvider(logs))));

        await test.ReadAsync();

        Assert.That(logs.Lines.Where(line => line.StartsWith("Polly", StringComparison.Ordinal)), Has.None.Contains("ExecutionAttempt").And.None.Contains("Execution attempt"));
    }

    [Test]
    public void Settings_that_cannot_be_used_are_one_error_at_start()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options => options.OrganizationId = "é");
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.That(error.Failures, Has.Exactly(1).Items);
    }

    private static TimeSpan Parse(string time) => TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task FailAsync(ICarePortalsClient client)
    {
        try
        {
            await client.CreateAppointmentAsync(The.Booking());
        }
        catch (Exception failure) when (failure is ApiException or HttpRequestException)
        {
            // Whether it was sent is what counts.
        }
    }
}
