using Newtonsoft.Json;

namespace CarePortals.Generated.Internal;

/// <summary>Reads and writes instants as <see cref="Instants"/> says.</summary>
internal sealed class InstantConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) =>
        objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return existingValue;
        }

        return Instants.TryRead(reader, out var instant)
            ? instant
            : throw new JsonSerializationException("An instant is not ISO 8601.");
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(value is DateTimeOffset instant ? Instants.Write(instant) : null);
}
