using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace CarePortals.Generated.Tests.Registration;

/// <summary>Settings that change while the application runs.</summary>
public sealed class ReloadTests
{
    private readonly List<string> _requests = [];
    private ConfigurationManager _configuration;
    private FakeLogCollector _log;
    private TestClock _clock;
    private ServiceProvider _provider;
    private Func<CancellationToken, Task<HttpResponseMessage>> _answer;

    [SetUp]
    public void SetUp()
    {
        _requests.Clear();
        _answer = _ => Task.FromResult(Answer.Ok());
        _configuration = new ConfigurationManager { ["CarePortals:OrganizationId"] = "before" };
        _clock = new TestClock();
        _log = new FakeLogCollector();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(_log)));
        services.AddCarePortalsClient(_configuration.GetSection("CarePortals"))
            .ConfigurePrimaryHttpMessageHandler(() => new AttemptHandler(_clock, (_, cancellationToken) => _answer(cancellationToken)))
            .AddHttpMessageHandler(() => new NotingHandler(_requests));
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    [TearDown]
    public void TearDown()
    {
        _provider.Dispose();
        _configuration.Dispose();
    }

    [Test]
    public async Task Address_and_organization_change_for_the_next_client_and_not_for_one_in_hand()
    {
        var inHand = Client();
        Change(("OrganizationId", "after"), ("BaseAddress", "https://other.example"));

        await inHand.ListServicesAsync();
        await Client().ListServicesAsync();

        Assert.That(_requests, Is.EqualTo(new[] { "public-api.portals.care before", "other.example after" }));
    }

    [Test]
    public async Task The_number_of_retries_changes_for_a_client_in_hand()
    {
        var client = await UsedClientAsync();
        _answer = _ => Task.FromResult(Answer.Of(HttpStatusCode.ServiceUnavailable));
        Change(("MaxRetryAttempts", "1"));

        await Caught.FromAsync<ApiException>(_clock.CompleteAsync(client.ListServicesAsync()));

        Assert.That(_requests, Has.Count.EqualTo(1 + 2));
    }

    [Test]
    public async Task The_time_limits_change_for_a_client_in_hand()
    {
        var client = await UsedClientAsync();
        _answer = Answer.Never;
        Change(("AttemptTimeout", "00:00:02"), ("TotalTimeout", "00:00:03"));

        await Caught.FromAsync<TimeoutException>(_clock.CompleteAsync(client.ListServicesAsync()));

        Assert.That(_clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public async Task The_limit_on_the_size_of_an_answer_changes_for_a_client_in_hand()
    {
        var client = await UsedClientAsync();
        Change(("MaxResponseBytes", "1"));

        var error = await Caught.FromAsync<ApiException>(client.ListServicesAsync());

        Assert.That(error.Message, Does.Contain("more than 1 bytes (MaxResponseBytes)"));
    }

    [TestCase("TotalTimeout", "s3cret")]
    [TestCase("BaseAddress", "https://user:s3cret@other.example")]
    [TestCase("MaxRetryAttempts", "-1")]
    [TestCase("OrganisationId", "s3cret")]
    public async Task Settings_that_cannot_be_used_change_nothing_and_are_logged_without_their_value(string key, string value)
    {
        var client = Client();

        Change(("OrganizationId", "after"), (key, value));

        await client.ListServicesAsync();
        await Client().ListServicesAsync();
        Assert.That(_requests, Is.All.EqualTo("public-api.portals.care before"));
        Assert.That(_provider.GetRequiredService<IOptionsMonitor<CarePortalsClientOptions>>().CurrentValue.OrganizationId, Is.EqualTo("before"));
        Assert.That(_log.Lines, Has.Exactly(1).Contains("Warning Changed settings cannot be used").And.Exactly(1).Contains(key).And.None.Contains("s3cret"));
    }

    [Test]
    public async Task Settings_that_are_mended_are_used()
    {
        await Client().ListServicesAsync();
        Change(("OrganizationId", "after"), ("MaxRetryAttempts", "many"));
        Change(("MaxRetryAttempts", "2"));

        await Client().ListServicesAsync();

        Assert.That(_requests[^1], Does.EndWith(" after"));
    }

    [Test]
    public async Task A_section_that_disappears_changes_nothing()
    {
        await Client().ListServicesAsync();

        _configuration.Sources.Clear();
        await Client().ListServicesAsync();

        Assert.That(_requests[^1], Does.EndWith(" before"));
        Assert.That(_log.Lines, Has.Exactly(1).Contains("CarePortals is gone"));
    }

    [Test]
    public async Task A_reload_that_changes_nothing_keeps_the_circuit_breaker()
    {
        _answer = _ => Task.FromResult(Answer.Of(HttpStatusCode.ServiceUnavailable));
        Change(("MaxRetryAttempts", "0"));
        var client = Client();
        for (var call = 0; call < 100; call++)
        {
            await Caught.FromAsync<ApiException>(client.ListServicesAsync());
        }

        Change(("ApplicationName", "Front Desk"));

        var open = await Caught.FromAsync<HttpRequestException>(client.ListServicesAsync());
        Assert.That(open.Message, Does.Contain("was not sent, because too many calls failed"));
    }

    private ICarePortalsClient Client() => _provider.GetRequiredService<ICarePortalsClient>();

    // Everything that is made at the first call is there.
    private async Task<ICarePortalsClient> UsedClientAsync()
    {
        var client = Client();
        await client.ListServicesAsync();
        return client;
    }

    private void Change(params (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in settings)
        {
            _configuration[$"CarePortals:{key}"] = value;
        }

        ((IConfigurationRoot)_configuration).Reload();
    }

    private sealed class NotingHandler(List<string> requests) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            requests.Add($"{request.RequestUri!.Host} {string.Join(',', request.Headers.GetValues("organization"))}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
