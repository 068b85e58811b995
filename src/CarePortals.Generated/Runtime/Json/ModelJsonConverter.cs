using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>
/// Lets System.Text.Json read and write a model as the client does, whatever the options say about names, nulls and numbers.
/// Every model has it as an attribute, so you do not need to add it. It is public because source-generated System.Text.Json
/// code creates instances of it.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelJsonConverter<T> : JsonConverter<T>
    where T : class, IModel<T>
{
    /// <summary>Reads a model, unknown members included.</summary>
    /// <param name="reader">The reader, positioned at the value.</param>
    /// <param name="typeToConvert">The model.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The model.</returns>
    /// <exception cref="JsonException">The JSON cannot be read as this model. The message does not quote the JSON.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The bytes of the reader can be in several segments.
        var rules = reader.CurrentState.Options;
        using var json = JsonDocument.ParseValue(ref reader);
        return ModelReader.Read(JsonMarshal.GetRawUtf8Value(json.RootElement), static (ref model) => model.Read((T?)null), rules)
            ?? throw new JsonException($"The JSON cannot be read as {typeof(T).Name}.");
    }

    /// <summary>Writes a model, unknown members included.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="value">The model.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="ArgumentException">It contains a value that cannot be written. The message names its type.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(value);
    }
}
