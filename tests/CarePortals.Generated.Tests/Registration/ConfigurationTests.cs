using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Registration;

public sealed class ConfigurationTests
{
    [Test]
    public async Task An_unknown_key_is_an_error_at_the_start_that_names_it()
    {
        var error = await Caught.FromAsync<InvalidOperationException>(StartAsync(("OrganisationId", "clinic_1")));

        Assert.That(error.Message, Does.Contain("CarePortals:OrganisationId is not a setting").And.Contains("OrganizationId, AttemptTimeout").And.Not.Contains("clinic_1"));
    }

    [TestCase("OrganisationId", "OrganizationId")]
    [TestCase("Organization", "OrganizationId")]
    [TestCase("BaseAdress", "BaseAddress")]
    [TestCase("TIMEOUT", "TotalTimeout")]
    [TestCase("RetryAttempts", "MaxRetryAttempts")]
    public async Task For_an_unknown_key_the_likely_one_is_named(string key, string meant)
    {
        var error = await Caught.FromAsync<InvalidOperationException>(StartAsync((key, "x")));

        Assert.That(error.Message, Does.StartWith($"CarePortals:{key} is not a setting. Did you mean {meant} by {key}? Known settings are "));
    }

    [TestCase("Speed")]
    [TestCase("$")]
    [TestCase("Logging")]
    public async Task For_an_unknown_key_that_is_like_none_nothing_is_guessed(string key)
    {
        var error = await Caught.FromAsync<InvalidOperationException>(StartAsync((key, "x")));

        Assert.That(error.Message, Does.StartWith($"CarePortals:{key} is not a setting. Known settings are "));
    }

    [Test]
    public async Task A_value_of_the_wrong_kind_is_an_error_at_the_start_that_names_the_key()
    {
        var error = await Caught.FromAsync<InvalidOperationException>(StartAsync(("AttemptTimeout", "soon")));

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
        var error = await Caught.FromAsync<InvalidOperationException>(StartAsync(("MaxRetryAttempts", "many"), ("OrganizationId", "clinic_1"), ("TotalTimeout", "soon")));

        Assert.That(error.Message, Does.StartWith("CarePortals:MaxRetryAttempts, CarePortals:TotalTimeout cannot be read"));
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
    public async Task A_section_that_does_not_exist_leaves_the_defaults()
    {
        await StartAsync();
    }

    [Test]
    public async Task Keys_are_read_in_any_casing()
    {
        await StartAsync(("organizationid", "clinic_1"), ("MAXRETRYATTEMPTS", "1"));
    }

    private static Task StartAsync(params (string Key, string Value)[] settings) =>
        Startup.StartAsync(services => services.AddCarePortalsClient(Support.Configuration.Section(settings)));
}
