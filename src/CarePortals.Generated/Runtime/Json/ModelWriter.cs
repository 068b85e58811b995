using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>Writes models as JSON. It uses reflection only for types that the application put among the answers.</summary>
internal static class ModelWriter
{
    /// <summary>Writes a member, unless it is null or an instant that was never set.</summary>
    public static void Write<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, T value)
    {
        if (value is not null && !(value is DateTimeOffset instant && instant == default))
        {
            json.WritePropertyName(name);
            json.Write(value);
        }
    }

    /// <summary>Writes members of the current object, including null ones.</summary>
    public static void WriteMembers<T>(this Utf8JsonWriter json, IEnumerable<KeyValuePair<string, T>>? members)
    {
        foreach (var (name, member) in members ?? [])
        {
            json.WritePropertyName(name);
            json.Write(member);
        }
    }

    /// <summary>Writes a value of any type.</summary>
    public static void Write<T>(this Utf8JsonWriter json, T value)
    {
        switch (value)
        {
            case null or DBNull:
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
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case DateTimeOffset instant:
                Instants.Write(json, instant);
                break;
            case Dictionary<string, object?> members:
                json.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    json.WritePropertyName(name);
                    json.Write(member);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteOther(value);
                break;
        }
    }

    private static void WriteMap<T>(this Utf8JsonWriter json, IEnumerable<KeyValuePair<string, T>> members)
    {
        json.WriteStartObject();
        json.WriteMembers(members);
        json.WriteEndObject();
    }

    private static void WriteList(this Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var entry in list)
        {
            json.Write(entry);
        }

        json.WriteEndArray();
    }

    private static void WriteOther(this Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case double number:
                json.WriteNumberValue(number);
                break;
            case float number:
                json.WriteNumberValue(number);
                break;
            case byte or sbyte or short or ushort or uint:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case ulong number:
                json.WriteNumberValue(number);
                break;
            case BigInteger number:
                json.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateOnly date:
                json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                json.WriteStringValue(time);
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case TimeOnly time:
                json.WriteStringValue(time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));
                break;
            case TimeSpan or char:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case Uri address:
                json.WriteStringValue(address.OriginalString);
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
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
            case JRaw raw:
                json.WriteRawValue(Convert.ToString(raw.Value, CultureInfo.InvariantCulture)!);
                break;
            case JValue token:
                json.Write(token.Value);
                break;
            case JProperty or JConstructor:
                throw new UnwritableTypeException(value.GetType());
            case StringValues { Count: < 2 } text:
                json.Write((string?)text);
                break;
            case StringValues texts:
                json.WriteList(texts.ToArray());
                break;
            case StringSegment text:
                json.Write(text.Value);
                break;
            case NameValueCollection members:
                json.WriteMap(members.AllKeys.Select(name => KeyValuePair.Create(name ?? "", new StringValues(members.GetValues(name)))));
                break;
            case not null when ApplicationTypes.SayHow(value.GetType()):
                ApplicationTypes.Write(json, value);
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                json.WriteMap(members);
                break;
            case IEnumerable<KeyValuePair<string, JToken?>> members:
                json.WriteMap(members);
                break;
            case IEnumerable<KeyValuePair<string, string?>> members:
                json.WriteMap(members);
                break;
            case IEnumerable<KeyValuePair<string, StringValues>> members:
                json.WriteMap(members);
                break;
            case IDictionary members:
                json.WriteMap(members.Keys.Cast<object>().Select(key => KeyValuePair.Create(Convert.ToString(key, CultureInfo.InvariantCulture)!, members[key])));
                break;
            case IList list:
                json.WriteList(list);
                break;
            default:
                ApplicationTypes.Write(json, value!);
                break;
        }
    }
}
