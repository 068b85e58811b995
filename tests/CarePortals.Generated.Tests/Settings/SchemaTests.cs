using CarePortals.Generated.Configuration;
using CarePortals.Generated.Runtime.Transport;
using System.Text.RegularExpressions;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using NJsonSchema;

namespace CarePortals.Generated.Tests.Settings;

/// <summary>The schema by which editors complete and check the section of a settings file.</summary>
[Category("Elsewhere")]
public sealed class SchemaTests
{
    private const string Accept = "ACCEPT_SCHEMA";

    private static readonly string SchemaFile = Repository.PathOf("src", "CarePortals.Generated", "ConfigurationSchema.json");

    [Test]
    public void The_schema_has_the_options_with_their_defaults_and_documentation()
    {
        var expected = OptionsSchema.Build().ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(SchemaFile, expected);
        }

        Assert.That(File.ReadAllText(SchemaFile), Is.EqualTo(expected), $"{Accept}=1 dotnet test tests/CarePortals.Generated.Tests --filter SchemaTests writes the file anew");
    }

    [TestCase("AttemptTimeout", "seconds")]
    [TestCase("TotalTimeout", "seconds")]
    [TestCase("MaxRetryAttempts", "attempts")]
    [TestCase("MaxResponseBytes", "bytes")]
    public void An_option_that_is_a_number_or_a_time_says_its_unit(string option, string unit)
    {
        Assert.That(Documentation.Text($"P:{typeof(CarePortalsClientOptions).FullName}.{option}", "value"), Does.Contain(unit));
    }

    [TestCase("""{ "CarePortals": { "OrganizationId": "appgen_demo", "MaxRetryAttempts": 0, "TotalTimeout": "00:01:00" }, "Logging": { } }""", true)]
    [TestCase("""{ "CarePortals": { "OrganisationId": "appgen_demo" } }""", false)]
    [TestCase("""{ "CarePortals": { "OrganizationId": "two words" } }""", false)]
    [TestCase("""{ "CarePortals": { "AttemptTimeout": "10" } }""", false)]
    [TestCase("""{ "CarePortals": { "AttemptTimeout": 10 } }""", false)]
    [TestCase("""{ "CarePortals": { "MaxRetryAttempts": -1 } }""", false)]
    [TestCase("""{ "CarePortals": { "BaseAddress": "not an address" } }""", false)]
    public async Task A_section_is_right_or_wrong_in_the_editor_as_it_is_at_the_start(string settings, bool isRight)
    {
        Assert.That(await ProblemsAsync(settings), isRight ? Is.Empty : Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_settings_of_the_README_and_of_the_booking_page_are_right()
    {
        var readme = Regex.Matches(await File.ReadAllTextAsync(Repository.PathOf("README.md")), @"`(\{ ""CarePortals"".*?)`").Select(block => block.Groups[1].Value).ToList();
        var page = await File.ReadAllTextAsync(Repository.PathOf("src/CarePortals.BookingApp/appsettings.json"));

        Assert.That(readme, Is.Not.Empty);
        foreach (var settings in readme.Append(page))
        {
            Assert.That(await ProblemsAsync(settings), Is.Empty, settings);
        }
    }

    [Test]
    public void The_patterns_of_the_schema_are_the_rules_of_the_library()
    {
        var settings = OptionsSchema.Build()["properties"]!["CarePortals"]!["properties"]!;
        foreach (var text in Enumerable.Range(0, 256).Select(c => $"{(char)c}").SelectMany(c => new[] { c, $"a{c}b" }).Append(""))
        {
            Assert.That(Matches("OrganizationId", text), Is.EqualTo(OrganizationHeader.ProblemOf(text) is null), $"organization '{text}'");
            Assert.That(Matches("ApplicationName", text), Is.EqualTo(UserAgent.ProblemOf(text) is null), $"application '{text}'");
        }

        bool Matches(string setting, string text) => Regex.IsMatch(text, (string)settings[setting]!["pattern"]!, RegexOptions.ECMAScript) && !text.EndsWith('\n');
    }

    [TestCase("00:00:05")]
    [TestCase("0:30")]
    [TestCase("23:59:59.1234567")]
    [TestCase("1.00:00:00")]
    public void A_time_that_the_schema_takes_is_one_that_the_options_take(string time)
    {
        var pattern = (string)OptionsSchema.Build()["properties"]!["CarePortals"]!["properties"]!["TotalTimeout"]!["pattern"]!;

        Assert.That(time, Does.Match(pattern));
        Assert.That(OptionsValidator.ProblemsOf(new CarePortalsClientOptions { TotalTimeout = TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture), AttemptTimeout = TimeSpan.FromSeconds(1) }), Is.Empty);
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(string settings)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaFile);
        return [.. schema.Validate(settings).Select(problem => $"{problem.Path}: {problem.Kind}")];
    }
}
