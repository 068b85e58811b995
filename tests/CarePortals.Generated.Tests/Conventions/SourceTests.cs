using System.Text.RegularExpressions;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Conventions;

/// <summary>What no analyzer of ours looks for in the library's hand-written files.</summary>
public sealed class SourceTests
{
    private static readonly Dictionary<string, string[]> Files = Directory
        .EnumerateFiles(Repository.PathOf("src", "CarePortals.Generated"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Regex.IsMatch(file, @"[\\/](bin|obj)[\\/]"))
        .ToDictionary(file => Path.GetRelativePath(Repository.Root, file), File.ReadAllLines);

    [TestCase(@"\bCultureInfo\.Current", TestName = "The_machines_culture_is_not_used")]
    [TestCase(@"(?<!utcome)\.Result\b", TestName = "Nothing_waits_for_a_result")]
    [TestCase(@"\basync void\b", TestName = "Nothing_runs_unobserved")]
    [TestCase(@"^\s*#(region|pragma)\b", TestName = "No_region_and_no_suppressed_warning")]
    [TestCase(@"\bnew HttpClient\(", TestName = "No_HttpClient_beside_the_factory")]
    public void Nothing_that_is_unwanted_is_written(string pattern)
    {
        var found = Files.SelectMany(file => file.Value
            .Select((line, index) => (line, index))
            .Where(item => Regex.IsMatch(Code(item.line), pattern))
            .Select(item => $"{file.Key}:{item.index + 1} {item.line.Trim()}"));

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Every_file_is_at_most_300_lines()
    {
        Assert.That(Files, Is.Not.Empty);
        Assert.That(Files.Where(file => file.Value.Length > 300).Select(file => file.Key), Is.Empty);
    }

    [Test]
    public void Every_file_has_at_most_one_public_type_and_is_named_after_it()
    {
        var wrong = Files
            .Select(file => (file.Key, Types: file.Value
                .Select(line => Regex.Match(line, @"^public (?:(?:sealed|static|readonly|partial|abstract) )*(?:class|interface|enum|record struct|record|struct) (\w+)"))
                .Where(match => match.Success)
                .Select(match => match.Groups[1].Value)
                .ToList()))
            .Where(file => file.Types.Count > 1 || (file.Types.Count == 1 && Path.GetFileName(file.Key).Split('.')[0] != file.Types[0]));

        Assert.That(wrong.Select(file => $"{file.Key}: {string.Join(", ", file.Types)}"), Is.Empty);
    }

    private static string Code(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal) ? "" : line;
}
