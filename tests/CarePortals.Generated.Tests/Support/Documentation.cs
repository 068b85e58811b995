using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CarePortals.Generated.Tests.Support;

/// <summary>The XML documentation of the library.</summary>
public static class Documentation
{
    /// <summary>The members by their id, such as <c>T:CarePortals.Generated.Slot</c>.</summary>
    public static IReadOnlyDictionary<string, XElement> Members { get; } = XDocument
        .Load(Path.ChangeExtension(Library.Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>The plain text of a tag of a member, in one line.</summary>
    public static string Text(string id, string tag) =>
        Regex.Replace(string.Concat(Members[id].Element(tag)!.Nodes().Select(Plain)), @"\s+", " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
        XElement element => string.Concat(element.Nodes().Select(Plain)),
        _ => "",
    };
}
