using System.Text.RegularExpressions;
using System.Xml.Linq;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Conventions;

/// <summary>Settings of the build and of the tests that would go wrong without a sign.</summary>
public sealed class BuildSettingsTests
{
    [Test]
    public void NSwag_is_14_7_1_or_later()
    {
        var version = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(package => (string?)package.Attribute("Include") == "NSwag.MSBuild").Attribute("Version")!.Value;

        Assert.That(Version.Parse(version), Is.GreaterThanOrEqualTo(new Version(14, 7, 1)));
    }

    [Test]
    public void Coverage_excludes_generated_code_by_file_and_not_by_attribute()
    {
        var settings = XDocument.Load(Repository.PathOf("tests/coverage.runsettings"));

        Assert.That(settings.Descendants("ExcludeByFile").Single().Value, Is.EqualTo("**/*.g.cs"));
        Assert.That(settings.Descendants("ExcludeByAttribute"), Is.Empty);
    }

    [Test]
    public void No_assertion_of_the_tests_can_be_left_unawaited()
    {
        // NUnit's ThrowsAsync blocks, and other frameworks' is a task that a void test drops; Caught is awaited or does not compile.
        var found = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Regex.IsMatch(file, @"[\\/](bin|obj)[\\/]") && !file.EndsWith($"{nameof(BuildSettingsTests)}.cs", StringComparison.Ordinal))
            .Where(file => Regex.IsMatch(File.ReadAllText(file), @"(?<!await )Assert\.(Throws|Catch|That)Async\(|async void "))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.That(found, Is.Empty);
    }
}
