using CarePortals.Generated.Internal;
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
            Assert.That(Handlers.Of(provider, "north"), Has.None.InstanceOf<ResilienceHandler>());
        });
    }

    [Test]
    public void Registering_a_name_again_adds_no_second_handler()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient("north", Settings("north"));
        services.AddCarePortalsClient("north", options => options.MaxRetryAttempts = 0);
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.That(Handlers.Of(provider, "north"), Has.Exactly(1).InstanceOf<ResilienceHandler>().And.Exactly(1).InstanceOf<ResponseBufferHandler>());
        Assert.That(provider.GetKeyedServices<ICarePortalsClient>("north").Count(), Is.EqualTo(1));
    }

    private static Action<CarePortalsClientOptions> Settings(string name) => options =>
    {
        options.OrganizationId = name;
        options.BaseAddress = new Uri($"https://{name}.example.com");
    };
}
