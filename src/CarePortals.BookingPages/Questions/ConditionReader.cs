using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace CarePortals.BookingPages.Questions;

/// <summary>
/// Reads which other answers a field depends on. Tools write that in many ways. If this code does not know a condition, the
/// question may not concern everybody, so it is shown but never required.
/// </summary>
/// <param name="names">The names of the form's fields, by themselves and by whatever else a condition can call them.</param>
internal sealed partial class ConditionReader(IReadOnlyDictionary<string, string> names)
{
    private static readonly string[] Shown =
    [
        "condition", "conditions", "conditional", "conditionallogic", "conditionaldisplay", "showif", "showwhen", "showon", "visibleif", "visiblewhen", "visibleon",
        "displayif", "displaywhen", "dependson", "dependency", "dependencies", "when", "logic", "enablewhen", "enableif", "enabledif", "relevant", "branching", "skiplogic", "visibility", "visible",
    ];

    private static readonly string[] Hidden = ["hideif", "hiddenif", "hidewhen", "hiddenwhen", "hidden", "skipif"];
    private static readonly string[] NameKeys = ["field", "fieldname", "fieldid", "name", "question", "questionid", "key", "when", "id", "source", "target", "parent", "on", "dependson", "variable"];
    private static readonly string[] ValueKeys = ["value", "values", "equals", "eq", "equalto", "is", "in", "oneof", "anyof", "isanyof", "answer", "answers", "match", "option"];
    private static readonly string[] NegatedKeys = ["ne", "neq", "not", "notequals", "notequalto", "isnot", "notin", "noneof"];
    private static readonly string[] GroupKeys = ["all", "and", "conditions", "rules", "items", "allof"];
    private static readonly string[] AnyKeys = ["any", "or", "anyof"];
    private static readonly string[] Same = ["", "eq", "equals", "equal", "equalto", "is", "isequalto", "in", "oneof", "anyof", "isanyof", "includes", "contains", "has", "selected", "match", "matches"];
    private static readonly string[] Other = ["ne", "neq", "not", "notequals", "notequal", "notequalto", "isnot", "isnotequalto", "notin", "noneof", "doesnotequal", "doesnotcontain", "notcontains"];
    private static readonly string[] Filled = ["notempty", "isnotempty", "exists", "isset", "answered", "filled", "isanswered", "any", "checked", "ischecked"];
    private static readonly string[] Empty = ["empty", "isempty", "notanswered", "isnotset", "unchecked"];

    /// <summary>The conditions, which all have to hold; null when there are some that are not known.</summary>
    public IReadOnlyList<Condition>? Read(FieldMembers field)
    {
        List<Condition> all = [];
        foreach (var (members, isNegated) in new[] { (Shown, false), (Hidden, true) })
        {
            foreach (var member in members)
            {
                if (field.Find(member) is not { } stated || FieldMembers.FlagOf(stated) is not null)
                {
                    continue;
                }

                if (Read(stated) is not { } conditions || (isNegated && conditions.Count > 1))
                {
                    return null;
                }

                all.AddRange(isNegated ? conditions.Select(Negated) : conditions);
            }
        }

        return all.Count == 0 ? all : [.. all.DistinctBy(condition => $"{condition.Name}\n{condition.IsNegated}\n{string.Join('\n', condition.Values)}")];
    }

    private IReadOnlyList<Condition>? Read(JToken stated) => stated switch
    {
        JArray list => All(list),
        JObject { HasValues: true } map => ReadObject(map),
        JValue { Type: JTokenType.String } text => ReadText(((string?)text ?? "").Trim()),
        JObject or JValue { Type: JTokenType.Null } => [],
        _ => null,
    };

    private List<Condition>? All(IEnumerable<JToken> parts)
    {
        List<Condition> all = [];
        foreach (var part in parts)
        {
            if (Read(part) is not { } conditions)
            {
                return null;
            }

            all.AddRange(conditions);
        }

        return all;
    }

    private IReadOnlyList<Condition>? ReadObject(JObject map)
    {
        var members = new Dictionary<string, JToken>(StringComparer.Ordinal);
        foreach (var property in map.Properties().Where(property => !IsNothing(property.Value)))
        {
            members[FieldKinds.Key(property.Name)] = property.Value;
        }

        JToken? First(string[] keys) => keys.Select(key => members.GetValueOrDefault(key)).FirstOrDefault(value => value is not null);
        if (members.Count == 0 || (members.Count == 1 && members.ContainsKey("show")))
        {
            return [];
        }

        var isHiding = FieldMembers.FlagOf(members.GetValueOrDefault("show")) == false
            || FieldKinds.Key((members.GetValueOrDefault("action") as JValue)?.ToString(System.Globalization.CultureInfo.InvariantCulture)) is "hide" or "skip";
        if (NameKeys.Select(key => members.GetValueOrDefault(key)).OfType<JValue>().FirstOrDefault() is { } named && NameOf((string?)named) is { } name)
        {
            return One(name, First(ValueKeys), First(NegatedKeys), (members.GetValueOrDefault("operator") ?? members.GetValueOrDefault("op") ?? members.GetValueOrDefault("comparison")) as JValue) is { } one
                ? [isHiding ? Negated(one) : one]
                : null;
        }

        var isAny = (members.GetValueOrDefault("logictype") ?? members.GetValueOrDefault("logic") ?? members.GetValueOrDefault("conjunction") ?? members.GetValueOrDefault("match") ?? members.GetValueOrDefault("operator")) is JValue logic
            && FieldKinds.Key((string?)logic) is "any" or "or";
        if (First(GroupKeys) is JArray group)
        {
            return (isAny || isHiding) && group.Count > 1 ? null : Turned(All(group), isHiding);
        }

        if (First(AnyKeys) is JArray { Count: 1 } single)
        {
            return Turned(All(single), isHiding);
        }

        // { "smoker": "yes" }
        return map.Properties().All(property => NameOf(property.Name) is not null && Texts(property.Value) is not null)
            ? [.. map.Properties().Select(property => new Condition(NameOf(property.Name)!, Texts(property.Value)!))]
            : null;
    }

    private static IReadOnlyList<Condition>? Turned(IReadOnlyList<Condition>? all, bool isHiding) => all is null || !isHiding ? all : [.. all.Select(Negated)];

    private static Condition? One(string name, JToken? value, JToken? other, JValue? operation)
    {
        var sign = ((string?)operation)?.Trim() ?? "";
        var word = sign is "=" or "==" or "===" ? "eq" : sign is "!=" or "!==" or "<>" ? "ne" : FieldKinds.Key(sign);
        if (Filled.Contains(word) && value is null)
        {
            return new Condition(name, []);
        }

        if (Empty.Contains(word))
        {
            return new Condition(name, [], IsNegated: true);
        }

        if (other is not null && value is null)
        {
            return Texts(other) is { } excluded ? new Condition(name, excluded, IsNegated: true) : null;
        }

        var isSigned = sign.Length == 0 || word.Length > 0;
        return isSigned && value is not null && Texts(value) is { Count: > 0 } values && (Same.Contains(word) || Other.Contains(word))
            ? new Condition(name, values, Other.Contains(word))
            : null;
    }

    private IReadOnlyList<Condition>? ReadText(string text)
    {
        if (text.Length == 0 || FieldKinds.Key(text) is "visible" or "always" or "public")
        {
            return [];
        }

        var match = Expression().Match(text);
        if (!match.Success || NameOf(match.Groups["name"].Value) is not { } name)
        {
            return null;
        }

        var values = match.Groups["value"].Value.Trim().Trim('\'', '"', '“', '”');
        var isNegated = match.Groups["sign"].Value.ToLowerInvariant() is "!=" or "!==" or "<>" or "is not" or "isnot" or "ne" or "not";
        return [new Condition(name, [values], isNegated)];
    }

    private string? NameOf(string? called) => called is not null && names.TryGetValue(called.Trim(), out var name) ? name : null;

    private static Condition Negated(Condition condition) => condition with { IsNegated = !condition.IsNegated };

    private static bool IsNothing(JToken value) => value.Type is JTokenType.Null or JTokenType.Undefined || value is JContainer { HasValues: false } || (value.Type == JTokenType.String && string.IsNullOrWhiteSpace((string?)value));

    // A value, or a list of them.
    private static IReadOnlyList<string>? Texts(JToken value) => value switch
    {
        JArray list when list.All(one => one is JValue) => [.. list.Cast<JValue>().Select(TextOf)],
        JValue one => [TextOf(one)],
        _ => null,
    };

    private static string TextOf(JValue value) =>
        value.Type == JTokenType.Boolean ? ((bool)value ? Answer.Ticked : Answer.Refused) : value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // smoker == 'yes', {smoker} = "yes", data.smoker is yes
    [GeneratedRegex(@"\A\W*?(?:(?:data|values|form|answers|row)\.)?[{\[""']*(?<name>\w[\w.\-]*?)[}\]""']*\s*(?<sign>===|==|=|!==|!=|<>|is not|isnot|is|equals|eq|ne)\s*(?<value>'[^']*'|""[^""]*""|[\w.\- ]+?)\s*\}*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Expression();
}
