using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Writes models as JSON, without reflection. What is null is left out, but for values whose shape the contract leaves open.
/// </summary>
internal sealed class ModelWriter : IDisposable
{
    // The wire is no HTML page: letters with accents stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string OwnType = "Only a type that the application itself put among the answers comes to Newtonsoft.Json, so it can keep it.";

    private readonly ArrayBufferWriter<byte> _buffer = new(512);
    private readonly Utf8JsonWriter _json;

    public ModelWriter() => _json = new Utf8JsonWriter(_buffer, Options);

    public void Dispose() => _json.Dispose();

    public byte[] ToArray()
    {
        _json.Flush();
        return _buffer.WrittenSpan.ToArray();
    }

    public void StartObject() => _json.WriteStartObject();

    public void EndObject() => _json.WriteEndObject();

    public void Write(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            _json.WriteString(name, text);
        }
    }

    public void Write(ReadOnlySpan<byte> name, bool? flag)
    {
        if (flag is { } value)
        {
            _json.WriteBoolean(name, value);
        }
    }

    public void Write(ReadOnlySpan<byte> name, decimal? number)
    {
        if (number is { } value)
        {
            _json.WriteNumber(name, value);
        }
    }

    public void Write(ReadOnlySpan<byte> name, DateTimeOffset? instant) => Write(name, instant is { } value ? Instants.Write(value) : null);

    public void Write(ReadOnlySpan<byte> name, IModel? model)
    {
        if (model is not null)
        {
            _json.WritePropertyName(name);
            model.Write(this);
        }
    }

    public void Write<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? list)
    {
        if (list is null)
        {
            return;
        }

        _json.WritePropertyName(name);
        Write(list);
    }

    public void Write<T>(ReadOnlySpan<byte> name, IDictionary<string, T>? members)
    {
        if (members is not null)
        {
            _json.WriteStartObject(name);
            Write(members);
            _json.WriteEndObject();
        }
    }

    /// <summary>Members of the object that is being written.</summary>
    public void Write<T>(IEnumerable<KeyValuePair<string, T>> members)
    {
        foreach (var (name, member) in members)
        {
            _json.WritePropertyName(name);
            Write(member);
        }
    }

    public void Write<T>(IReadOnlyList<T> list)
    {
        _json.WriteStartArray();
        foreach (var entry in list)
        {
            Write(entry);
        }

        _json.WriteEndArray();
    }

    public void Write(ReadOnlySpan<byte> name, object? value)
    {
        if (value is not null)
        {
            _json.WritePropertyName(name);
            Write(value);
        }
    }

    /// <summary>A value of any kind: what is no model and no plain value, Newtonsoft writes.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = OwnType)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = OwnType)]
    public void Write(object? value)
    {
        switch (value)
        {
            case null or JValue { Value: null }:
                _json.WriteNullValue();
                break;
            case IModel model:
                model.Write(this);
                break;
            case string text:
                _json.WriteStringValue(text);
                break;
            case bool flag:
                _json.WriteBooleanValue(flag);
                break;
            case int number:
                _json.WriteNumberValue(number);
                break;
            case long number:
                _json.WriteNumberValue(number);
                break;
            case decimal number:
                _json.WriteNumberValue(number);
                break;
            case DateTimeOffset instant:
                _json.WriteStringValue(Instants.Write(instant));
                break;
            case JsonElement element:
                element.WriteTo(_json);
                break;
            case JsonDocument document:
                document.WriteTo(_json);
                break;
            case JsonNode node:
                node.WriteTo(_json);
                break;
            case IReadOnlyList<DateTimeOffset> instants:
                Write(instants);
                break;
            default:
                _json.WriteRawValue(Json.Text(value));
                break;
        }
    }
}
