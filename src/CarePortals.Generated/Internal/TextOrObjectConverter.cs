using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Internal;

/// <summary>Reads a model that the wire holds as an object or as a text, and writes it as it was read.</summary>
internal sealed class TextOrObjectConverter<T> : JsonConverter<T>
    where T : class, ITextOrObject, new()
{
    public override T? ReadJson(JsonReader reader, Type objectType, T? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        switch (reader.TokenType)
        {
            case JsonToken.String:
                return new T { Text = (string)reader.Value!, IsTextAlone = true };
            case JsonToken.Integer or JsonToken.Float or JsonToken.Date:
                // As JSON writes it. The application's own settings can make a date of a text.
                return new T { Text = JsonConvert.ToString(reader.Value).Trim('"'), IsTextAlone = true };
            case JsonToken.StartObject:
                var value = new T();
                serializer.Populate(reader, value);

                // An embedded document names its id in the database's way, a reference in the API's.
                value.Text ??= value.Borrowed = Member(value, "_id") ?? Member(value, "id");
                return value;
            default:
                // An entry of a list that is neither; as a member it does not come here, LenientConverter keeps it.
                reader.Skip();
                return null;
        }
    }

    public override void WriteJson(JsonWriter writer, T? value, JsonSerializer serializer)
    {
        if (value is null or { IsTextAlone: true })
        {
            writer.WriteValue(value?.Text);
            return;
        }

        ModelWriter.Write(writer, value, serializer, except: value.Borrowed);
    }

    private static string? Member(T value, string name) =>
        value.AdditionalProperties.TryGetValue(name, out var member) && member is not (null or JToken)
            ? Convert.ToString(member, CultureInfo.InvariantCulture)
            : null;
}
