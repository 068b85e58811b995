using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Internal;

/// <summary>An answer of whatever .NET type, as the JSON that a request would hold.</summary>
internal sealed class SentAnswer
{
    private readonly JToken _json;

    private SentAnswer(JToken json) => _json = json;

    /// <summary>Whether it is null, white space, or a list or an object of nothing.</summary>
    public bool IsNothing => Holds(_json, IsNoAnswer);

    /// <summary>Whether a checkbox would take it for not ticked: false, as a text too, and 0.</summary>
    public bool IsFalse => Holds(_json, token => IsNoAnswer(token) || (token.Type switch
    {
        JTokenType.Boolean => !(bool)token,
        JTokenType.Integer => token.ToString(Formatting.None) == "0",
        JTokenType.String => bool.TryParse((string?)token, out var flag) && !flag,
        _ => false,
    }));

    /// <summary>What was chosen: one, or each entry of a list. An object or a list inside of it is null, which nobody offers.</summary>
    public IEnumerable<string?> Choices =>
        (_json is JArray list ? list.Where(entry => !IsNoAnswer(entry)) : [_json]).Select(Text);

    /// <summary>The answer, or null when no request can hold it.</summary>
    public static SentAnswer? Of(object? value)
    {
        if (value is null or string)
        {
            return new SentAnswer(new JValue((string?)value));
        }

        try
        {
            return new SentAnswer(FreeForm.Token(Json.Write(value, nameof(value))));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public bool HasText(Func<string, bool> isGood) => _json.Type == JTokenType.String && isGood((string)_json!);

    private static bool Holds(JToken token, Func<JToken, bool> what) => token is JContainer all ? all.All(part => Holds(part, what)) : what(token);

    private static bool IsNoAnswer(JToken token) =>
        token.Type is JTokenType.Null or JTokenType.Undefined || (token.Type == JTokenType.String && string.IsNullOrWhiteSpace((string?)token));

    // Numbers and booleans as JSON writes them: the option 1 can be the text "1" where it is chosen, and the other way round.
    private static string? Text(JToken token) => token is JValue ? token.Type == JTokenType.String ? (string?)token : token.ToString(Formatting.None) : null;
}
