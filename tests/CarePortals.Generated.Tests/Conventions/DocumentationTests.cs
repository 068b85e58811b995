using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using CarePortals.Generated.Tests.Contract;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Conventions;

public sealed class DocumentationTests
{
    private static readonly IReadOnlyDictionary<string, XElement> Members = Documentation.Members;

    [Test]
    public void Every_public_type_has_a_summary()
    {
        Assert.That(Library.PublicTypes.Select(type => "T:" + Name(type)).Where(IsUndocumented), Is.Empty);
    }

    [Test]
    public void Every_public_member_has_a_summary()
    {
        Assert.That(Library.PublicTypes.SelectMany(Ids).Where(IsUndocumented), Is.Empty);
    }

    [Test]
    public void No_tag_is_empty()
    {
        var tags = Members.Values
            .SelectMany(member => member.DescendantsAndSelf())
            .Where(tag => tag.Name.LocalName is "summary" or "remarks" or "param" or "returns" or "value" or "exception")
            .Where(tag => !tag.HasElements && string.IsNullOrWhiteSpace(tag.Value));

        Assert.That(tags.Select(tag => $"{tag.Parent?.Attribute("name")?.Value}: {tag.Name}"), Is.Empty);
    }

    [Test]
    public void Every_option_says_its_default()
    {
        var options = typeof(CarePortalsClientOptions).GetProperties().Select(option => $"P:{option.DeclaringType!.FullName}.{option.Name}");

        Assert.That(options.Where(id => string.IsNullOrWhiteSpace(Members[id].Element("value")?.Value)), Is.Empty);
    }

    [Test]
    public void Every_operation_says_what_it_throws()
    {
        var thrown = Members
            .Where(member => member.Key.StartsWith("M:CarePortals.Generated.ICarePortalsClient.", StringComparison.Ordinal) && member.Key.Contains("Async(", StringComparison.Ordinal))
            .Select(member => string.Join(' ', member.Value.Elements("exception").Select(exception => exception.Attribute("cref")!.Value)));

        Assert.That(thrown, Has.Exactly(ContractDocument.Operations.Count() + 1).Items.And.All.Contains("TimeoutException").And.All.Contains("ArgumentException").And.All.Contains("HttpRequestException"));
        Assert.That(thrown, Has.Exactly(ContractDocument.Operations.Count()).Items.Contains("ApiException"), "BookAsync alone makes a value of it.");
    }

    private static string Name(Type type) => DocumentationId.Of(type.FullName!);

    private static bool IsUndocumented(string id) =>
        !Members.TryGetValue(id, out var member) || (string.IsNullOrWhiteSpace(member.Element("summary")?.Value) && member.Element("inheritdoc") is null);

    private static IEnumerable<string> Ids(Type type)
    {
        foreach (var member in type.GetMembers(Library.Declared).Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute))))
        {
            // A record's positional members take their text from the type's param tags, and so does its constructor.
            if (member is FieldInfo { IsSpecialName: false } or PropertyInfo)
            {
                var id = $"{(member is FieldInfo ? 'F' : 'P')}:{Name(type)}.{member.Name}";
                if (Members.GetValueOrDefault("T:" + Name(type))?.Elements("param").Any(tag => tag.Attribute("name")?.Value == member.Name) != true)
                {
                    yield return id;
                }
            }
            else if (member is MethodInfo { IsSpecialName: false } method)
            {
                yield return $"M:{Name(type)}.{method.Name}{DocumentationId.Parameters(method)}";
            }
            else if (member is ConstructorInfo constructor && constructor.GetParameters().Length > 0 && !IsRecord(type))
            {
                yield return $"M:{Name(type)}.#ctor{DocumentationId.Parameters(constructor)}";
            }
        }
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
}
