using CarePortals.BookingPages.Language;
using CarePortals.Generated;
using Newtonsoft.Json.Linq;

namespace CarePortals.BookingPages.Questions;

/// <summary>
/// Reads the answers that a field offers. The contract knows a list of texts or of pairs; tools also write other names, a map
/// of values and labels, or one text with a line for each.
/// </summary>
internal static class OptionReader
{
    private static readonly string[] Places = ["options", "choices", "enum", "values", "items", "list", "selectoptions", "optionlist", "data"];
    private static readonly string[] ValueKeys = ["value", "id", "key", "code"];
    private static readonly string[] LabelKeys = ["label", "text", "name", "title", "caption", "displayname", "description"];

    /// <param name="field">The field.</param>
    /// <param name="members">What it says beside the members of the contract.</param>
    /// <param name="kind">What its type alone says: whether it offers answers, so that they are looked for in more places.</param>
    public static IReadOnlyList<Choice> Read(FormField field, FieldMembers members, QuestionKind kind)
    {
        var stated = field.Options is { Count: > 0 } options ? options.Select(Of)
            : kind is QuestionKind.Choice or QuestionKind.Choices ? Elsewhere(members, _ => true)

            // A single box can have settings of the same names, but no list of them.
            : kind == QuestionKind.Checkbox ? Elsewhere(members, place => place is JArray)
            : [];
        return [.. stated.OfType<Choice>().DistinctBy(choice => choice.Value)];
    }

    private static Choice? Of(FormOption? option)
    {
        if (option is null)
        {
            return null;
        }

        var others = Members(JObject.FromObject(option.AdditionalProperties));
        return Pair(option.Value ?? First(others, ValueKeys), option.Label ?? First(others, LabelKeys));
    }

    private static List<Choice?> Elsewhere(FieldMembers members, Func<JToken, bool> isMeant) =>
        Places.Select(place => members.Find(place)).OfType<JToken>().Where(isMeant).Select(Of).FirstOrDefault(choices => choices.Count > 0) ?? [];

    private static List<Choice?> Of(JToken stated) => stated switch
    {
        JArray list => [.. list.Select(One)],

        // One word is the name of a list that is elsewhere.
        JValue { Type: JTokenType.String } text when Lines((string)text!) is { Length: > 1 } lines => [.. lines.Select(line => Pair(line, null))],
        JObject map when Places.Select(place => map[place]).OfType<JArray>().FirstOrDefault() is { } inner => Of(inner),
        JObject map when map.Properties().All(property => property.Value is JValue { Type: JTokenType.String }) => [.. map.Properties().Select(property => Pair(property.Name, (string?)property.Value))],
        _ => [],
    };

    private static Choice? One(JToken one) => one switch
    {
        JValue value => Pair(TextOf(value), null),
        JObject map => Pair(First(Members(map), ValueKeys), First(Members(map), LabelKeys)),
        _ => null,
    };

    private static Dictionary<string, JToken> Members(JObject map) =>
        map.Properties().DistinctBy(property => FieldKinds.Key(property.Name)).ToDictionary(property => FieldKinds.Key(property.Name), property => property.Value);

    // "Choose…" has an empty value: no answer. One that has no value at all is called by its label.
    private static Choice? Pair(string? value, string? label)
    {
        var shown = PlainText.LineOf(label);
        value ??= shown;
        return value.Length == 0 ? null : new Choice(value, shown.Length > 0 ? shown : value);
    }

    private static string? First(Dictionary<string, JToken> members, string[] keys) =>
        keys.Select(key => members.GetValueOrDefault(key)).OfType<JValue>().Select(TextOf).FirstOrDefault(text => text is not null);

    private static string? TextOf(JValue value) => value.Type switch
    {
        JTokenType.Null or JTokenType.Undefined => null,
        JTokenType.Boolean => (bool)value ? Answer.Ticked : Answer.Refused,
        _ => value.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string[] Lines(string text) =>
        text.Split(text.Contains('\n', StringComparison.Ordinal) ? '\n' : text.Contains('|', StringComparison.Ordinal) ? '|' : text.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
