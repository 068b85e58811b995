using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace CarePortals.Generated.Internal;

/// <summary>Writes a model from inside of a converter, where the serializer would come back to the converter.</summary>
internal static class ModelWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="model">A model of this library.</param>
    /// <param name="serializer">Writes the members.</param>
    /// <param name="except">A value that is left out, when it is a member's own.</param>
    public static void Write(JsonWriter writer, object model, JsonSerializer serializer, object? except = null)
    {
        var contract = (JsonObjectContract)serializer.ContractResolver.ResolveContract(model.GetType());
        writer.WriteStartObject();
        foreach (var property in contract.Properties.Where(property => !property.Ignored))
        {
            if (property.ValueProvider!.GetValue(model) is { } member && !ReferenceEquals(member, except))
            {
                writer.WritePropertyName(property.PropertyName!);
                WriteMember(writer, property.Converter, member, serializer);
            }
        }

        foreach (var (name, member) in contract.ExtensionDataGetter?.Invoke(model) ?? [])
        {
            writer.WritePropertyName((string)name);
            serializer.Serialize(writer, member);
        }

        writer.WriteEndObject();
    }

    private static void WriteMember(JsonWriter writer, JsonConverter? converter, object member, JsonSerializer serializer)
    {
        if (converter is { CanWrite: true })
        {
            converter.WriteJson(writer, member, serializer);
        }
        else
        {
            serializer.Serialize(writer, member);
        }
    }
}
