using System.Reflection;
using System.Runtime.CompilerServices;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Readme;

/// <summary>The examples of the XML documentation.</summary>
public sealed class ExampleTests
{
    [Test]
    public void Every_method_to_call_has_an_example_and_so_has_the_client()
    {
        var methods = Library.PublicTypes
            .Where(type => type != typeof(CarePortalsClient))
            .SelectMany(type => type.GetMethods(Library.Declared))
            .Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method && !method.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(method => !IsRecord(method.DeclaringType!) && !IsOperation(method))
            .Select(method => $"M:{DocumentationId.Of(method.DeclaringType!.FullName!)}.{method.Name}{DocumentationId.Parameters(method)}");
        var constructor = typeof(CarePortalsClient).GetConstructors().Single();

        var ids = methods.Append($"M:{typeof(CarePortalsClient).FullName}.#ctor{DocumentationId.Parameters(constructor)}").Append($"T:{typeof(ICarePortalsClient).FullName}").ToList();

        Assert.That(ids, Has.Count.GreaterThan(15));
        Assert.That(ids.Where(id => Documentation.Members[id].Element("example") is null && Documentation.Members[id].Element("inheritdoc") is null), Is.Empty);
    }

    [Test]
    public void The_example_of_the_client_shows_every_operation()
    {
        var example = Documentation.Text($"T:{typeof(ICarePortalsClient).FullName}", "example");

        Assert.That(typeof(ICarePortalsClient).GetMethods().Where(IsOperation).Select(method => method.Name).Where(name => !example.Contains(name + "(", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Every_example_is_code_that_is_compiled()
    {
        var samples = ReadmeTests.Lines(File.ReadAllText(Repository.PathOf("tests/CarePortals.Generated.Tests/Readme/DocumentationSamples.cs")));
        var examples = Documentation.Members.Values.SelectMany(member => member.Descendants("code")).Select(code => code.Value).ToList();

        Assert.That(examples, Is.Not.Empty);
        Assert.That(examples.Where(example => !samples.Contains(ReadmeTests.Lines(example), StringComparison.Ordinal)), Is.Empty, "copy the example into DocumentationSamples.cs");
    }

    // The four of the contract, whose texts are the contract's.
    private static bool IsOperation(MethodInfo method) =>
        method.DeclaringType == typeof(ICarePortalsClient) && method.Name is not (nameof(ICarePortalsClient.BookAsync) or nameof(ICarePortalsClient.ForOrganization));

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
}
