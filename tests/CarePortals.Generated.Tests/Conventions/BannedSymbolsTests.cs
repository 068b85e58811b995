using System.Reflection;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Conventions;

/// <summary>The list of banned symbols. The analyzer says nothing about a line that names nothing.</summary>
public sealed class BannedSymbolsTests
{
    private static readonly string[] Lines = [.. File.ReadAllLines(Repository.PathOf("build/BannedSymbols.txt")).Where(line => !line.StartsWith("//", StringComparison.Ordinal))];

    [TestCaseSource(nameof(Lines))]
    public void A_banned_symbol_exists_and_the_line_says_what_to_do_instead(string line)
    {
        var parts = line.Split(';');
        var name = parts[0][2..].Split('(')[0];
        var type = Type.GetType(name[..name.LastIndexOf('.')]);

        Assert.That(type, Is.Not.Null);
        Assert.That(type.GetMembers(Library.Declared).Select(Id), Does.Contain(parts[0]));
        Assert.That(parts, Has.Length.EqualTo(2).And.All.Not.Empty);
    }

    private static string Id(MemberInfo member)
    {
        var kind = member is MethodInfo ? 'M' : 'P';
        var parameters = member is MethodInfo { IsGenericMethod: false } method ? DocumentationId.Parameters(method).Replace('&', '@') : "";
        return $"{kind}:{member.DeclaringType!.FullName}.{member.Name}{parameters}";
    }
}
