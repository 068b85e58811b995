using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Lets Newtonsoft.Json write instants, and values of System.Text.Json, as the client does. ASP.NET binds a dictionary of
/// objects to the latter, and Newtonsoft alone would write their .NET properties in place of a patient's answers.
/// </summary>
internal sealed class WireConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) =>
        (Nullable.GetUnderlyingType(objectType) ?? objectType) is var type
        && (type == typeof(DateTimeOffset) || type == typeof(JsonElement) || type == typeof(JsonDocument) || typeof(JsonNode).IsAssignableFrom(type));

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer)
    {
        if (value is DateTimeOffset instant)
        {
            writer.WriteValue(Instants.Write(instant));
        }
        else
        {
            // Written anew, also what is raw text already: that can hold comments and trailing commas.
            writer.WriteRawValue(Encoding.UTF8.GetString(Json.Write(value, nameof(value))));
        }
    }
}
