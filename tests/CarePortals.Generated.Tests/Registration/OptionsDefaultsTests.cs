using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CarePortals.Generated.Tests.Registration;

public sealed class OptionsDefaultsTests
{
    [Test]
    public void Every_default_is_what_the_documentation_says()
    {
        var options = new CarePortalsClientOptions();

        Assert.Multiple(() =>
        {
            Assert.That(options.BaseAddress, Is.EqualTo(new Uri(The.BaseAddress)));
            Assert.That(options.OrganizationId, Is.Null);
            Assert.That(options.AttemptTimeout, Is.EqualTo(TimeSpan.FromSeconds(10)));
            Assert.That(options.TotalTimeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
            Assert.That(options.MaxRetryAttempts, Is.EqualTo(3));
            Assert.That(options.MaxResponseBytes, Is.EqualTo(8 * 1024 * 1024));
            Assert.That(options.ApplicationName, Is.Null);
            Assert.That(typeof(CarePortalsClientOptions).GetProperties(), Has.Length.EqualTo(7), "a new option needs a line here");
        });
    }

    [Test]
    public async Task The_defaults_are_valid()
    {
        Assert.That(await Startup.ProblemsAsync(_ => { }), Is.Empty);
    }

    [Test]
    public void Every_option_is_bound_from_configuration()
    {
        var section = Support.Configuration.Section(
            ("BaseAddress", "https://example.com/booking/"),
            ("OrganizationId", "clinic_1"),
            ("AttemptTimeout", "00:00:05"),
            ("TotalTimeout", "00:01:00"),
            ("MaxRetryAttempts", "1"),
            ("MaxResponseBytes", "4096"),
            ("ApplicationName", "Front Desk 2.1"));
        using var provider = new ServiceCollection().AddCarePortalsClient(section).Services.BuildServiceProvider(validateScopes: true);

        var options = provider.GetRequiredService<IOptions<CarePortalsClientOptions>>().Value;

        Assert.Multiple(() =>
        {
            Assert.That(options.BaseAddress, Is.EqualTo(new Uri("https://example.com/booking/")));
            Assert.That(options.OrganizationId, Is.EqualTo("clinic_1"));
            Assert.That(options.AttemptTimeout, Is.EqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(options.TotalTimeout, Is.EqualTo(TimeSpan.FromMinutes(1)));
            Assert.That(options.MaxRetryAttempts, Is.EqualTo(1));
            Assert.That(options.MaxResponseBytes, Is.EqualTo(4096));
            Assert.That(options.ApplicationName, Is.EqualTo("Front Desk 2.1"));
        });
    }
}
