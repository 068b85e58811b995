using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Internal;

/// <summary>Values whose shape the contract leaves open, as Newtonsoft reads them; made when somebody asks for them.</summary>
internal static class FreeForm
{
    /// <summary>The members of an object. Of a member that comes twice, the last.</summary>
    /// <param name="json">A JSON object; none reads as no members.</param>
    public static Dictionary<string, object?> Members(ReadOnlySpan<byte> json)
    {
        var members = new Dictionary<string, object?>();
        var reader = new Utf8JsonReader(json);
        while (!json.IsEmpty && reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            // By Newtonsoft, which takes a name that is no UTF-8.
            var name = (string)Token(json.Slice((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2))!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            members[name] = Value(json[start..(int)reader.BytesConsumed]);
        }

        return members;
    }

    /// <summary>A text, number or flag as the .NET value; an object or a list as a <see cref="JToken"/>.</summary>
    public static object? Value(ReadOnlySpan<byte> json) => Token(json) is var token && token is JValue value ? value.Value : token;

    public static JToken Token(ReadOnlySpan<byte> json)
    {
        try
        {
            return Json.Convert(json.ToArray(), JToken.ReadFrom);
        }
        catch (JsonReaderException)
        {
            // A number of more digits than Newtonsoft reads.
            return new JRaw(System.Text.Encoding.UTF8.GetString(json));
        }
    }

    /// <summary>One text of whatever a value is: the entries of a list are joined by "; ".</summary>
    public static string Text(JToken value) => value is JArray list ? string.Join("; ", list.Select(TextOfOne)) : TextOfOne(value);

    private static string TextOfOne(JToken value) => value.Type == JTokenType.String ? (string)value! : value.ToString(Formatting.None);
}
