using System.Text.RegularExpressions;
using CarePortals.Generated.Tests.Readme;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Cookbook;

/// <summary>COOKBOOK.md is made of the code in this folder, which the other tests here run.</summary>
public sealed class CookbookTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("COOKBOOK.md"));

    private static readonly string[] Titles = [.. Regex.Matches(Text, "^## (.+)$", RegexOptions.Multiline).Select(title => title.Groups[1].Value.Trim())];

    [Test]
    public void Every_block_is_code_that_is_compiled()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("tests/CarePortals.Generated.Tests/Cookbook"), "*.cs").Select(file => ReadmeTests.Lines(File.ReadAllText(file))).ToList();

        var blocks = ReadmeTests.Blocks("COOKBOOK.md");

        Assert.That(blocks.Where(block => !files.Any(file => file.Contains(ReadmeTests.Lines(block), StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void There_are_eleven_recipes_each_with_code_and_a_test_that_runs_it()
    {
        var recipes = Text.Split("\n## ")[1..];
        var tests = typeof(CookbookTests).Assembly.GetTypes().Where(type => type.Namespace == typeof(CookbookTests).Namespace && type.Name.EndsWith("Tests", StringComparison.Ordinal) && type != typeof(CookbookTests));

        Assert.That(recipes, Has.Length.EqualTo(11).And.All.Contains("```csharp"));
        Assert.That(tests.Count(), Is.EqualTo(11));
    }

    [Test]
    public void The_README_lists_every_recipe()
    {
        var list = Regex.Replace(Regex.Match(File.ReadAllText(Repository.PathOf("README.md")), @"\(COOKBOOK\.md\) has eleven recipes: (.+?)\.\n", RegexOptions.Singleline).Groups[1].Value, @"\s+", " ").Split(", ");

        Assert.That(list, Is.EqualTo(Titles).IgnoreCase);
    }
}
