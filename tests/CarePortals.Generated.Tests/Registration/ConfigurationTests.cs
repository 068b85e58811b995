using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Registration;

public sealed class ConfigurationTests
{
    [Test]
    public async Task An_unknown_key_is_an_error_at_the_start_that_names_it()
    {
        var error = await Caught.FromAsync<OptionsValidationException>(StartAsync(("OrganisationId", "clinic_1")));

        Assert.That(error.Message, Does.Contain("CarePortals:OrganisationId is not a setting").And.Contains("OrganizationId, AttemptTimeout").And.Not.Contains("clinic_1"));
    }

    [TestCase("OrganisationId", "OrganizationId")]
    [TestCase("Organization", "OrganizationId")]
    [TestCase("BaseAdress", "BaseAddress")]
    [TestCase("TIMEOUT", "TotalTimeout")]
    [TestCase("RetryAttempts", "MaxRetryAttempts")]
    public async Task For_an_unknown_key_the_likely_one_is_named(string key, string meant)
    {
        var error = await Caught.FromAsync<OptionsValidationException>(StartAsync((key, "x")));

        Assert.That(error.Message, Does.StartWith($"CarePortals:{key} is not a setting. Did you mean {meant}? Known settings are "));
    }

    [TestCase("Speed")]
    [TestCase("$")]
    [TestCase("Logging")]
    public async Task For_an_unknown_key_that_is_like_none_nothing_is_guessed(string key)
    {
        var error = await Caught.FromAsync<OptionsValidationException>(StartAsync((key, "x")));

        Assert.That(error.Message, Does.StartWith($"CarePortals:{key} is not a setting. Known settings are "));
    }

    [Test]
    public async Task A_value_of_the_wrong_kind_is_an_error_at_the_start_that_names_the_key()
    {
        var error = await Caught.FromAsync<OptionsValidationException>(StartAsync(("AttemptTimeout", "soon")));

        Assert.That(error.Message, Does.Contain("AttemptTimeout"));
    }

    [TestCase("AttemptTimeout", "s3cret")]
    [TestCase("MaxRetryAttempts", "s3cret")]
    [TestCase("BaseAddress", "https://user:s3cret@example.com:99999")]
    [TestCase("BaseAddress", "https://user:s3cret@example.com")]
    [TestCase("OrganizationId", "s3cret\n")]
    public async Task A_value_that_cannot_be_used_is_not_repeated(string key, string value)
    {
        var error = await Caught.FromAsync<Exception>(StartAsync((key, value)));

        Assert.That(error.ToString(), Does.Contain(key).And.Not.Contains("s3cret"));
    }

    [Test]
    public async Task Every_value_of_the_wrong_kind_is_named()
    {
        var error = await Caught.FromAsync<OptionsValidationException>(StartAsync(("MaxRetryAttempts", "many"), ("OrganizationId", "clinic_1"), ("TotalTimeout", "soon")));

        Assert.That(error.Failures, Is.EquivalentTo(new[]
        {
            "CarePortals:MaxRetryAttempts cannot be read. Give a whole number.",
            "CarePortals:TotalTimeout cannot be read. Give a time as hh:mm:ss, such as 00:00:20.",
        }));
        Assert.That(error.InnerException, Is.Null);
    }

    [Test]
    public async Task A_setting_that_changes_is_used_by_the_next_client()
    {
        using var http = new MockHttpMessageHandler();
        http.Expect("*").WithHeaders("organization", "before").Respond("application/json", "[]");
        http.Expect("*").WithHeaders("organization", "after").Respond("application/json", "[]");
        var configuration = new ConfigurationManager { ["CarePortals:OrganizationId"] = "before" };
        var services = new ServiceCollection();
        services.AddCarePortalsClient(configuration.GetSection("CarePortals")).ConfigurePrimaryHttpMessageHandler(() => http);
        using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync();
        configuration["CarePortals:OrganizationId"] = "after";
        ((IConfigurationRoot)configuration).Reload();
        await provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync();

        http.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task Everything_that_is_wrong_in_a_section_is_one_error()
    {
        var error = await Caught.FromAsync<OptionsValidationException>(StartAsync(
            ("Speed", "x"), ("OrganisationId", "y"), ("TotalTimeout", "soon"), ("MaxRetryAttempts", "-1"), ("BaseAddress", "http://example.com")));

        Assert.That(error.Failures.Select(failure => failure.Split(' ')[0]), Is.EquivalentTo(new[]
        {
            "CarePortals:Speed", "CarePortals:OrganisationId", "CarePortals:TotalTimeout", "MaxRetryAttempts", "BaseAddress",
        }));
    }

    [TestCase("20", "20 means 20 days; 20 seconds is 00:00:20")]
    [TestCase("1", "1 means 1 days; 1 seconds is 00:00:01")]
    [TestCase("90", "90 means 90 days; 90 seconds is 00:01:30")]
    public async Task A_bare_number_for_a_time_is_an_error_that_says_what_it_means(string value, string hint)
    {
        var error = await Caught.FromAsync<OptionsValidationException>(StartAsync(("TotalTimeout", value)));

        Assert.That(error.Failures, Is.EqualTo(new[] { $"CarePortals:TotalTimeout cannot be used: {hint}." }));
    }

    [TestCase("""{ "CarePortals": { "OrganizationId": "a" } }""", "is missing or empty")]
    [TestCase("""{ "CarePortal": {} }""", "is missing or empty")]
    [TestCase("""{ "CarePortal": null }""", "is missing or empty")]
    [TestCase("""{ "CarePortal": "" }""", "is missing or empty")]
    [TestCase("""{ "CarePortal": "appgen_demo" }""", "is a single value")]
    [TestCase("""{ "CarePortal": 5 }""", "is a single value")]
    public async Task A_section_without_settings_is_an_error_that_names_it(string json, string found)
    {
        var section = new ConfigurationBuilder().AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json))).Build().GetSection("CarePortal");

        var error = await Caught.FromAsync<OptionsValidationException>(Startup.StartAsync(services => services.AddCarePortalsClient(section)));

        Assert.That(error.Failures.Single(), Does.StartWith($"The configuration section CarePortal {found}.").And.Contain("AddCarePortalsClient(_ => { })").And.Not.Contain("appgen_demo"));
    }

    [Test]
    public async Task A_keyed_client_has_a_section_of_its_own_and_follows_its_changes()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["A:OrganizationId"] = "one", ["B:OrganizationId"] = "two" })
            .Build();
        var services = new ServiceCollection();
        services.AddCarePortalsClient(configuration.GetSection("A"));
        services.AddCarePortalsClient("b", configuration.GetSection("B"));
        using var provider = services.BuildServiceProvider(validateScopes: true);
        var options = provider.GetRequiredService<IOptionsMonitor<CarePortalsClientOptions>>();

        Assert.That(provider.GetKeyedService<ICarePortalsClient>("b"), Is.Not.Null);
        Assert.That((options.CurrentValue.OrganizationId, options.Get("b").OrganizationId), Is.EqualTo(("one", "two")));

        configuration["B:OrganizationId"] = "three";
        configuration.Reload();

        Assert.That((options.CurrentValue.OrganizationId, options.Get("b").OrganizationId), Is.EqualTo(("one", "three")));
    }

    [Test]
    public async Task Keys_are_read_in_any_casing()
    {
        await StartAsync(("organizationid", "clinic_1"), ("MAXRETRYATTEMPTS", "1"));
    }

    private static Task StartAsync(params (string Key, string Value)[] settings) =>
        Startup.StartAsync(services => services.AddCarePortalsClient(Support.Configuration.Section(settings)));
}
