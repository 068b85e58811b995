using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Internal;

/// <summary>Reads a text that the wire may also hold as a list of texts, or as anything else.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? ReadJson(JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        JToken.ReadFrom(reader) switch
        {
            { Type: JTokenType.Null } => null,
            JArray list => string.Join("; ", list.Select(Text)),
            var token => Text(token),
        };

    public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => writer.WriteValue(value);

    private static string Text(JToken token) =>
        token switch
        {
            { Type: JTokenType.String } => token.Value<string>()!,
            // The application's own settings can make a date of a text.
            { Type: JTokenType.Date } => token.ToString(Formatting.None).Trim('"'),
            _ => token.ToString(Formatting.None),
        };
}
