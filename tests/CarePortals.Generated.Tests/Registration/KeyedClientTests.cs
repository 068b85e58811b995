using Microsoft.Extensions.Http.Resilience;
using CarePortals.Generated.Runtime.Transport;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Registration;

public sealed class KeyedClientTests
{
    [Test]
    public async Task Two_clients_have_settings_of_their_own()
    {
        using var north = new MockHttpMessageHandler();
        using var south = new MockHttpMessageHandler();
        north.Expect("https://north.example.com/services").WithHeaders("organization", "north").Respond("application/json", "[]");
        south.Expect("https://south.example.com/services").WithHeaders("organization", "south").Respond("application/json", "[]");
        var services = new ServiceCollection();
        services.AddCarePortalsClient("north", Settings("north")).ConfigurePrimaryHttpMessageHandler(() => north);
        services.AddCarePortalsClient("south", Settings("south")).ConfigurePrimaryHttpMessageHandler(() => south);
        using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredKeyedService<ICarePortalsClient>("north").ListServicesAsync();
        await provider.GetRequiredKeyedService<ICarePortalsClient>("south").ListServicesAsync();

        north.VerifyNoOutstandingExpectation();
        south.VerifyNoOutstandingExpectation();
    }

    [Test]
    public void A_keyed_client_is_not_the_default()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient("north", Settings("north"));
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.That(provider.GetService<ICarePortalsClient>(), Is.Null);
        Assert.That(provider.GetKeyedService<ICarePortalsClient>("south"), Is.Null);
    }

    [Test]
    public void The_default_client_has_no_key()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(_ => { });
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.That(provider.GetKeyedService<ICarePortalsClient>("CarePortals"), Is.Null);
    }

    [Test]
    public void The_default_client_and_a_keyed_one_live_side_by_side()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(Settings("default"));
        services.AddCarePortalsClient("north", Settings("north")).RemoveCarePortalsResilience();
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.Multiple(() =>
        {
            Assert.That(Handlers.Of(provider), Has.Exactly(1).InstanceOf<ResilienceHandler>());
            Assert.That(Handlers.Of(provider, "ICarePortalsClient:north"), Has.None.InstanceOf<ResilienceHandler>());
        });
    }

    [Test]
    public void Registering_a_name_again_adds_no_second_handler()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient("north", Settings("north"));
        services.AddCarePortalsClient("north", options => options.MaxRetryAttempts = 0);
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.That(Handlers.Of(provider, "ICarePortalsClient:north"), Has.Exactly(1).InstanceOf<ResilienceHandler>().And.Exactly(1).InstanceOf<TransportHandler>());
        Assert.That(provider.GetKeyedServices<ICarePortalsClient>("north").Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_client_shares_nothing_with_another_HttpClient_of_its_name()
    {
        var addresses = new List<string>();
        var services = new ServiceCollection();
        foreach (var name in new[] { "north", "ICarePortalsClient" })
        {
            services.AddHttpClient(name, http =>
            {
                http.BaseAddress = new Uri("https://elsewhere.example.com");
                http.DefaultRequestHeaders.Add("organization", "elsewhere");
            });
        }

        services.AddCarePortalsClient("north", Settings("north")).ConfigurePrimaryHttpMessageHandler(() => new Recorder(addresses));
        services.AddCarePortalsClient("ICarePortalsClient", Settings("key")).ConfigurePrimaryHttpMessageHandler(() => new Recorder(addresses));
        using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredKeyedService<ICarePortalsClient>("north").ListServicesAsync();
        await provider.GetRequiredKeyedService<ICarePortalsClient>("ICarePortalsClient").ListServicesAsync();

        Assert.That(addresses, Is.EqualTo(new[] { "https://north.example.com/services north", "https://key.example.com/services key" }));
    }

    [Test]
    public async Task A_client_whose_key_is_the_name_of_the_interface_leaves_the_default_one_alone()
    {
        var addresses = new List<string>();
        var services = new ServiceCollection();
        services.AddCarePortalsClient(Settings("default")).ConfigurePrimaryHttpMessageHandler(() => new Recorder(addresses));
        services.AddCarePortalsClient("ICarePortalsClient", Settings("key"));
        using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync();

        Assert.That(addresses, Is.EqualTo(new[] { "https://default.example.com/services default" }));
    }

    private sealed class Recorder(List<string> addresses) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            addresses.Add($"{request.RequestUri} {string.Join(',', request.Headers.GetValues("organization"))}");
            return Task.FromResult(Answer.Of(System.Net.HttpStatusCode.OK, "[]"));
        }
    }

    private static Action<CarePortalsClientOptions> Settings(string name) => options =>
    {
        options.OrganizationId = name;
        options.BaseAddress = new Uri($"https://{name}.example.com");
    };
}
