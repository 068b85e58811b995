using System.Reflection;
using System.Text.RegularExpressions;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Telemetry;

/// <summary>The table of COOKBOOK.md names everything that operations see, and nothing that there is not.</summary>
public sealed class CookbookTableTests
{
    private static readonly Type[] Types = [typeof(Runtime.Telemetry.ClientTelemetry), typeof(Generated.Booking.BookingTelemetry)];

    private static readonly string Cookbook = File.ReadAllText(Repository.PathOf("COOKBOOK.md"));

    [Test]
    public void The_table_names_every_tag_and_every_outcome()
    {
        var constants = new[] { typeof(Runtime.Telemetry.ClientTelemetry), typeof(Runtime.Telemetry.OutcomeTag) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.That(constants.Where(name => !Cookbook.Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_table_names_every_instrument_with_its_unit()
    {
        var instruments = Types.SelectMany(type => type.GetFields(BindingFlags.NonPublic | BindingFlags.Static))
            .Select(field => field.GetValue(null)).OfType<System.Diagnostics.Metrics.Instrument>().ToList();

        Assert.That(instruments, Has.Count.EqualTo(4));
        Assert.That(instruments.Where(instrument => !Regex.IsMatch(Cookbook, $@"^\| `{Regex.Escape(instrument.Name)}` \|[^\n|]*{Regex.Escape(instrument.Unit!)}", RegexOptions.Multiline)).Select(instrument => instrument.Name), Is.Empty);
    }

    [Test]
    public void The_table_names_no_metric_that_there_is_not()
    {
        var named = Regex.Matches(Cookbook, @"`(careportals\.[a-z_.]+)`").Select(match => match.Groups[1].Value).Distinct();
        var known = string.Concat(Types.Select(type => File.ReadAllText(Repository.PathOf("src", "CarePortals.Generated", type.Namespace!["CarePortals.Generated.".Length..].Replace('.', '/'), $"{type.Name}.cs"))));

        Assert.That(named.Where(name => !known.Contains($"\"{name}\"", StringComparison.Ordinal)), Is.Empty);
    }
}
