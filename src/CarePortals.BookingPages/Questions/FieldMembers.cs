using System.Text.Json;
using CarePortals.Generated;
using Newtonsoft.Json.Linq;

namespace CarePortals.BookingPages.Questions;

/// <summary>
/// What a field says beside the members of the contract, in whatever casing. The tools that create clinics' forms write the
/// same thing in several ways. Some put it into an object inside the field, such as <c>validation</c>.
/// </summary>
internal sealed class FieldMembers
{
    private static readonly string[] Drawers = ["validation", "validations", "validate", "constraints", "rules", "settings", "options", "config", "props", "attributes", "templateoptions", "meta"];

    private readonly Dictionary<string, JToken> _members = new(StringComparer.Ordinal);

    public FieldMembers(FormField field)
    {
        var all = (field.AdditionalProperties ?? new Dictionary<string, object?>()).Select(member => (Name: FieldKinds.Key(member.Key), Value: TokenOf(member.Value))).ToArray();
        foreach (var (name, value) in all)
        {
            _members.TryAdd(name, value);
        }

        foreach (var inner in all.Where(member => Drawers.Contains(member.Name)).Select(member => member.Value).OfType<JObject>().SelectMany(drawer => drawer.Properties()))
        {
            _members.TryAdd(FieldKinds.Key(inner.Name), inner.Value);
        }
    }

    /// <summary>The first of the members that is there and not null.</summary>
    public JToken? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_members.TryGetValue(name, out var value) && value.Type is not (JTokenType.Null or JTokenType.Undefined))
            {
                return value;
            }
        }

        return null;
    }

    public string? Text(params ReadOnlySpan<string> names) => Find(names) is JValue { Type: not JTokenType.Boolean } value && value.ToString(System.Globalization.CultureInfo.InvariantCulture) is var text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public bool Is(params ReadOnlySpan<string> names) => FlagOf(Find(names)) == true;

    public bool IsNot(params ReadOnlySpan<string> names) => FlagOf(Find(names)) == false;

    public int? Number(params ReadOnlySpan<string> names) =>
        int.TryParse(Text(names), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>A flag, also one that is written as a text or a number; null when it is none.</summary>
    public static bool? FlagOf(JToken? value) => value switch
    {
        JValue { Type: JTokenType.Boolean } flag => (bool)flag,
        JValue { Type: JTokenType.String or JTokenType.Integer } text => FieldKinds.Key((string?)text) switch
        {
            "true" or "yes" or "1" or "on" => true,
            "false" or "no" or "0" or "off" => false,
            _ => null,
        },
        _ => null,
    };

    private static JToken TokenOf(object? value) => value switch
    {
        null => JValue.CreateNull(),
        JToken token => token,
        JsonElement element => JToken.Parse(element.GetRawText()),
        System.Text.Json.Nodes.JsonNode node => JToken.Parse(node.ToJsonString()),
        _ => JToken.FromObject(value),
    };
}
