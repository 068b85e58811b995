using Newtonsoft.Json;

namespace CarePortals.Generated.Internal;

/// <summary>Writes instants among the answers as <see cref="Instants"/> says.</summary>
internal sealed class InstantConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) =>
        objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(value is DateTimeOffset instant ? Instants.Write(instant) : null);
}
