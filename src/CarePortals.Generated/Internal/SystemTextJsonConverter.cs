using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Writes values of System.Text.Json as the JSON that they are. ASP.NET binds a dictionary of objects to these, and
/// Newtonsoft alone would write their .NET properties in place of a patient's answers.
/// </summary>
internal sealed class SystemTextJsonConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) =>
        objectType == typeof(JsonElement) || objectType == typeof(JsonDocument) || typeof(JsonNode).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
        // Written anew and not as raw text, which can hold comments and trailing commas.
        writer.WriteRawValue(Encoding.UTF8.GetString(Json.Write(value!, nameof(value))));
}
