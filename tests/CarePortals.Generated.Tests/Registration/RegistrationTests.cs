using Microsoft.Extensions.Http.Resilience;
using CarePortals.Generated.Runtime.Transport;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Registration;

public sealed class RegistrationTests
{
    [Test]
    public async Task A_client_from_code_sends_its_settings()
    {
        using var http = new MockHttpMessageHandler();
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options => options.OrganizationId = "clinic_1").ConfigurePrimaryHttpMessageHandler(() => http);

        await AssertSendsAsync(services, http, "clinic_1", The.BaseAddress);
    }

    [Test]
    public async Task A_client_from_configuration_sends_its_settings()
    {
        using var http = new MockHttpMessageHandler();
        var services = new ServiceCollection();
        services
            .AddCarePortalsClient(Support.Configuration.Section(("OrganizationId", "clinic_2"), ("BaseAddress", "https://example.com/booking")))
            .ConfigurePrimaryHttpMessageHandler(() => http);

        await AssertSendsAsync(services, http, "clinic_2", "https://example.com/booking/");
    }

    [Test]
    public async Task Registering_again_changes_the_settings_of_the_same_client_and_adds_no_second_handler()
    {
        using var http = new MockHttpMessageHandler();
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options => (options.OrganizationId, options.MaxRetryAttempts) = ("first", 2));
        services.AddCarePortalsClient(options => options.OrganizationId = "second").ConfigurePrimaryHttpMessageHandler(() => http);

        await AssertSendsAsync(services, http, "second", The.BaseAddress);

        using var provider = services.BuildServiceProvider(validateScopes: true);
        Assert.Multiple(() =>
        {
            Assert.That(provider.GetRequiredService<IOptions<CarePortalsClientOptions>>().Value.MaxRetryAttempts, Is.EqualTo(2));
            Assert.That(Handlers.Of(provider).Count(handler => handler is ResilienceHandler), Is.EqualTo(1));
            Assert.That(Handlers.Of(provider).Count(handler => handler is TransportHandler), Is.EqualTo(1));
            Assert.That(provider.GetServices<ICarePortalsClient>().Count(), Is.EqualTo(1));
            Assert.That(provider.GetServices<IValidateOptions<CarePortalsClientOptions>>().Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_client_that_the_application_registered_before_is_kept()
    {
        using var http = new HttpClient();
        var own = new CarePortalsClient(http);
        var services = new ServiceCollection().AddSingleton<ICarePortalsClient>(own);
        services.AddCarePortalsClient(_ => { });
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.That(provider.GetRequiredService<ICarePortalsClient>(), Is.SameAs(own));
    }

    [Test]
    public void A_singleton_may_hold_the_client_and_a_scope_gives_one_too()
    {
        var services = new ServiceCollection().AddSingleton<Lazy<ICarePortalsClient>>(provider => new(provider.GetRequiredService<ICarePortalsClient>()));
        services.AddCarePortalsClient(_ => { });
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        using var scope = provider.CreateScope();
        var again = provider.GetRequiredService<ICarePortalsClient>();

        Assert.Multiple(() =>
        {
            Assert.That(provider.GetRequiredService<Lazy<ICarePortalsClient>>().Value, Is.TypeOf<CarePortalsClient>());
            Assert.That(scope.ServiceProvider.GetRequiredService<ICarePortalsClient>(), Is.TypeOf<CarePortalsClient>());
            Assert.That(provider.GetRequiredService<ICarePortalsClient>(), Is.Not.SameAs(again));
        });
    }

    [Test]
    public async Task Handlers_of_the_application_run_once_per_attempt()
    {
        var own = new List<CountingHandler>();
        using var test = new TimedClient(
            attempt => attempt == 1 ? Answer.Of(System.Net.HttpStatusCode.BadGateway) : Answer.Ok(),
            build: builder => builder.AddHttpMessageHandler(() =>
            {
                own.Add(new CountingHandler());
                return own[^1];
            }));

        await test.ReadAsync();

        Assert.That(own, Has.Count.EqualTo(1));
        Assert.That(own[0].Count, Is.EqualTo(2));
    }

    [Test]
    public void What_is_missing_is_refused_at_once()
    {
        var services = new ServiceCollection();

        Assert.Multiple(() =>
        {
            Assert.That(() => CarePortalsServiceCollectionExtensions.AddCarePortalsClient(null!, _ => { }), Throws.ArgumentNullException);
            Assert.That(() => services.AddCarePortalsClient((Action<CarePortalsClientOptions>)null!), Throws.ArgumentNullException);
            Assert.That(() => services.AddCarePortalsClient((Microsoft.Extensions.Configuration.IConfigurationSection)null!), Throws.ArgumentNullException);
            Assert.That(() => services.AddCarePortalsClient("name", (Action<CarePortalsClientOptions>)null!), Throws.ArgumentNullException);
            Assert.That(() => services.AddCarePortalsClient(null!, _ => { }), Throws.ArgumentNullException);
            Assert.That(() => services.AddCarePortalsClient(" ", _ => { }), Throws.ArgumentException);
            Assert.That(services, Is.Empty);
        });
    }

    private static async Task AssertSendsAsync(ServiceCollection services, MockHttpMessageHandler http, string organization, string address)
    {
        http.Expect(HttpMethod.Get, address + "services").WithHeaders("organization", organization).Respond("application/json", "[]");
        using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync();

        http.VerifyNoOutstandingExpectation();
    }
}
