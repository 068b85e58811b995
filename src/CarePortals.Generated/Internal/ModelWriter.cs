using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Internal;

/// <summary>Writes what models hold as JSON: without reflection, but for types that the application put among the answers.</summary>
internal static class ModelWriter
{
    private const string OwnType = "Only a type that the application itself put among the answers comes to Newtonsoft.Json, so it can keep it.";

    /// <summary>A member; nothing when it is null.</summary>
    public static void Write<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, T value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.Write(value);
        }
    }

    public static void WriteList<T>(this Utf8JsonWriter json, IReadOnlyList<T> list)
    {
        json.WriteStartArray();
        foreach (var entry in list)
        {
            json.Write(entry);
        }

        json.WriteEndArray();
    }

    /// <summary>Members of the object that is being written, also those that are null.</summary>
    public static void WriteMembers<T>(this Utf8JsonWriter json, IDictionary<string, T> members)
    {
        foreach (var (name, member) in members)
        {
            json.WritePropertyName(name);
            json.Write(member);
        }
    }

    /// <summary>A value of any kind: what is no model and no plain value, Newtonsoft writes.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = OwnType)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = OwnType)]
    public static void Write<T>(this Utf8JsonWriter json, T value)
    {
        switch (value)
        {
            case null or JValue { Value: null }:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case IModel model:
                model.Write(json);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case DateTimeOffset instant:
                json.WriteStringValue(Instants.Write(instant));
                break;
            case JsonElement element:
                element.WriteTo(json);
                break;
            case JsonDocument document:
                document.WriteTo(json);
                break;
            case JsonNode node:
                node.WriteTo(json);
                break;
            default:
                json.WriteRawValue(Json.Text(value));
                break;
        }
    }
}
