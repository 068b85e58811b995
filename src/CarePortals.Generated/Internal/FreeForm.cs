using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Internal;

/// <summary>Values whose shape the contract leaves open, as Newtonsoft reads them; made when somebody asks for them.</summary>
internal static class FreeForm
{
    /// <summary>The members of an object. Of a member that comes twice, the last.</summary>
    /// <param name="json">A JSON object; null reads as no members.</param>
    public static Dictionary<string, object?> Members(byte[]? json) => json is null ? [] : Json.Read(json, static (ref reader) =>
    {
        var members = new Dictionary<string, object?>();
        while (reader.ReadEntry(out var name))
        {
            members[name] = reader.ReadAny(null);
        }

        return members;
    });

    /// <summary>A text, number or flag as the .NET value; an object or a list as a <see cref="JToken"/>.</summary>
    public static object? Value(ReadOnlySpan<byte> json) => Token(json) is var token && token is JValue value ? value.Value : token;

    public static JToken Token(ReadOnlySpan<byte> json)
    {
        try
        {
            var token = (JToken)JValue.CreateNull();
            Json.Read(json.ToArray(), reader => token = JToken.ReadFrom(reader));
            return token;
        }
        catch (JsonReaderException)
        {
            // A number of more digits than Newtonsoft reads.
            return new JRaw(Encoding.UTF8.GetString(json));
        }
    }

    /// <summary>One text of whatever a value is: the entries of a list are joined by "; ".</summary>
    public static string Text(JToken value) => value is JArray list ? string.Join("; ", list.Select(TextOfOne)) : TextOfOne(value);

    private static string TextOfOne(JToken value) => value.Type == JTokenType.String ? (string)value! : value.ToString(Formatting.None);
}
