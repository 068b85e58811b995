using System.Collections;
using Newtonsoft.Json;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Reads a list of models. Entries that are no models are left out; what is no list at all reads as absent.
/// </summary>
internal sealed class ListConverter : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) =>
        objectType.IsGenericType
        && objectType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && objectType.GenericTypeArguments[0].Namespace == typeof(Service).Namespace;

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType != JsonToken.StartArray)
        {
            return null;
        }

        var model = objectType.GenericTypeArguments[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(model))!;
        while (reader.Read() && reader.TokenType != JsonToken.EndArray)
        {
            if (reader.TokenType == JsonToken.StartObject || typeof(ITextOrObject).IsAssignableFrom(model))
            {
                if (serializer.Deserialize(reader, model) is { } entry)
                {
                    list.Add(entry);
                }
            }
            else
            {
                reader.Skip();
            }
        }

        // A list that was cut short must not look like a shorter one.
        return reader.TokenType == JsonToken.EndArray ? list : throw new JsonSerializationException("A list has no end.");
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        throw new NotSupportedException();
}
