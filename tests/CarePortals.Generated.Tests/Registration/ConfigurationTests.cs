using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Registration;

[Category("Elsewhere")]
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
            "CarePortals:MaxRetryAttempts cannot be read. Set it to a whole number.",
            "CarePortals:TotalTimeout cannot be read. Set it to a time as hh:mm:ss, such as 00:00:20.",
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
    [TestCase("""{ "CarePortal": [] }""", "is missing or empty")]
    [TestCase("""{ "CarePortal": { "OrganizationId": null } }""", "is missing or empty")]
    [TestCase("""{ "CarePortal": { "OrganizationId": {}, "TotalTimeout": null } }""", "is missing or empty")]
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
    public async Task A_missing_section_of_a_keyed_client_is_an_error_too()
    {
        var section = new ConfigurationBuilder().Build().GetSection("Clinics:B");

        var error = await Caught.FromAsync<OptionsValidationException>(Startup.StartAsync(services => services.AddCarePortalsClient("b", section)));

        Assert.That((error.OptionsName, error.Failures.Single()[..55]), Is.EqualTo(("b", "The configuration section Clinics:B is missing or empty")));
    }

    [Test]
    public async Task A_missing_section_is_an_error_also_when_another_registration_comes_after_it([Values] bool fromCode)
    {
        var missing = new ConfigurationBuilder().Build().GetSection("CarePortal");

        var error = await Caught.FromAsync<OptionsValidationException>(Startup.StartAsync(services =>
        {
            services.AddCarePortalsClient(missing);
            _ = fromCode ? services.AddCarePortalsClient(options => options.ApplicationName = "a") : services.AddCarePortalsClient(Support.Configuration.Section(("ApplicationName", "a")));
        }));

        Assert.That(error.Failures.Single(), Does.StartWith("The configuration section CarePortal is missing"));
    }

    [Test]
    public async Task Settings_that_come_from_the_environment_are_read_and_an_empty_one_is_named()
    {
        const string Prefix = "CAREPORTALS_TEST_";
        Environment.SetEnvironmentVariable(Prefix + "Clinic__OrganizationId", "");
        try
        {
            var section = new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build().GetSection("Clinic");

            var error = await Caught.FromAsync<OptionsValidationException>(Startup.StartAsync(services => services.AddCarePortalsClient(section)));

            Assert.That(error.Failures.Single(), Does.StartWith("OrganizationId is empty"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Prefix + "Clinic__OrganizationId", null);
        }
    }

    [TestCase("TotalTimeout", " 20 ", "20 means 20 days")]
    [TestCase("AttemptTimeout", "5", "5 means 5 days")]
    [TestCase("TotalTimeout", "0", "0 means 0 days")]
    [TestCase("TotalTimeout", "-00:00:20", "TotalTimeout is not between")]
    [TestCase("TotalTimeout", "24:00:00", "It is 24 days long; write 20 seconds as 00:00:20")]
    [TestCase("TotalTimeout", "-20", "It is -20 days long; write 20 seconds as 00:00:20")]
    [TestCase("TotalTimeout", "00:00", "TotalTimeout is not between")]
    [TestCase("TotalTimeout", "20s", "TotalTimeout cannot be read. Set it to a time as hh:mm:ss")]
    [TestCase("TotalTimeout", "20.5", "TotalTimeout cannot be read. Set it to a time as hh:mm:ss")]
    [TestCase("TotalTimeout", "", "TotalTimeout cannot be read. Set it to a time as hh:mm:ss")]
    [TestCase("TotalTimeout", "PT20S", "TotalTimeout cannot be read. Set it to a time as hh:mm:ss")]
    [TestCase("MaxRetryAttempts", "three", "MaxRetryAttempts cannot be read. Set it to a whole number")]
    [TestCase("MaxRetryAttempts", "1.5", "MaxRetryAttempts cannot be read. Set it to a whole number")]
    [TestCase("MaxResponseBytes", "8MB", "MaxResponseBytes cannot be read. Set it to a whole number")]
    [TestCase("BaseAddress", "", "BaseAddress")]
    [TestCase("BaseAddress", "public-api.portals.care", "such as https://public-api.portals.care")]
    [TestCase("BaseAddress", "localhost:5000", "such as http://localhost:5000")]
    public async Task A_value_that_people_write_is_an_error_that_says_the_way_out(string key, string value, string hint)
    {
        var error = await Caught.FromAsync<OptionsValidationException>(StartAsync((key, value), ("OrganizationId", "a")));

        Assert.That(error.Failures, Has.Some.Contains(hint));
    }

    [Test]
    public void Settings_of_a_section_can_be_changed_in_code_before_and_after([Values] bool keyed)
    {
        var name = keyed ? "b" : "";
        var section = Support.Configuration.Section(("OrganizationId", "section"), ("MaxRetryAttempts", "1"));
        var services = new ServiceCollection();
        IHttpClientBuilder Add(Action<CarePortalsClientOptions> configure) => keyed ? services.AddCarePortalsClient(name, configure) : services.AddCarePortalsClient(configure);
        Add(options => (options.OrganizationId, options.ApplicationName) = ("before", "before"));
        _ = keyed ? services.AddCarePortalsClient(name, section) : services.AddCarePortalsClient(section);
        Add(options => options.MaxRetryAttempts = 2);
        services.Configure<CarePortalsClientOptions>(name, options => options.MaxResponseBytes = 1_000);
        services.PostConfigureAll<CarePortalsClientOptions>(options => options.TotalTimeout = TimeSpan.FromSeconds(40));
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var options = provider.GetRequiredService<IOptionsMonitor<CarePortalsClientOptions>>().Get(name);

        Assert.That(
            (options.OrganizationId, options.ApplicationName, options.MaxRetryAttempts, options.MaxResponseBytes, options.TotalTimeout.TotalSeconds),
            Is.EqualTo(("section", "before", 2, 1_000L, 40.0)));
    }

    [Test]
    public void A_keyed_client_from_a_section_needs_a_name_and_a_section()
    {
        var services = new ServiceCollection();

        Assert.That(() => services.AddCarePortalsClient(" ", Support.Configuration.Section()), Throws.ArgumentException.With.Property("ParamName").EqualTo("name"));
        Assert.That(() => services.AddCarePortalsClient("b", (IConfigurationSection)null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("section"));
        Assert.That(services, Is.Empty);
    }

    [Test]
    public async Task Keys_are_read_in_any_casing()
    {
        await StartAsync(("organizationid", "clinic_1"), ("MAXRETRYATTEMPTS", "1"));
    }

    private static Task StartAsync(params (string Key, string Value)[] settings) =>
        Startup.StartAsync(services => services.AddCarePortalsClient(Support.Configuration.Section(settings)));
}
