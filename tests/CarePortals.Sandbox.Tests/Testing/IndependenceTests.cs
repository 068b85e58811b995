using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CarePortals.Sandbox.Tests.Testing;

/// <summary>A server that shared code with the client would make the same mistakes, and no test of the two would see them.</summary>
internal sealed class IndependenceTests
{
    [Test]
    public void The_server_uses_nothing_of_the_client_library()
    {
        var sandbox = Path.GetFullPath("../../../src/CarePortals.Sandbox", Path.GetDirectoryName(ThisFile())!);
        var files = Directory.EnumerateFiles(sandbox, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Regex.IsMatch(Path.GetRelativePath(sandbox, file), @"^(bin|obj|Testing)[\\/]"))
            .ToList();

        Assert.That(files, Is.Not.Empty);
        Assert.That(files.Where(file => File.ReadAllText(file).Contains("CarePortals.Generated", StringComparison.Ordinal)), Is.Empty);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
