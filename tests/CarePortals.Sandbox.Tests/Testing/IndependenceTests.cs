using System.Text.RegularExpressions;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Sandbox.Tests.Testing;

/// <summary>A server that shared code with the client would make the same mistakes, and no test of the two would see them.</summary>
internal sealed class IndependenceTests
{
    [Test]
    public void The_server_uses_nothing_of_the_client_library()
    {
        var sandbox = Repository.PathOf("src/CarePortals.Sandbox");
        var files = Directory.EnumerateFiles(sandbox, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Regex.IsMatch(Path.GetRelativePath(sandbox, file), @"^(bin|obj|Testing)[\\/]"))
            .ToList();

        Assert.That(files, Is.Not.Empty);
        Assert.That(files.Where(file => File.ReadAllText(file).Contains("CarePortals.Generated", StringComparison.Ordinal)), Is.Empty);
    }
}
