using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>Whole JSON texts: the body of a response and of a request.</summary>
internal static class JsonBody
{
    public const string MediaType = "application/json";

    // The wire is not HTML, so accented letters stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int LargestKept = 16 * 1024;

    // For the thread's next body.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _kept;

    /// <summary>Reads a body, even if it is looser than JSON.</summary>
    public static T Read<T>(ReadOnlySpan<byte> body, ModelReader.Value<T> value)
    {
        try
        {
            return ModelReader.Read(body, value);
        }
        catch (Exception loose) when (loose is JsonException or InvalidOperationException)
        {
            return ModelReader.Read(LooseJson.Strict(body), value);
        }
    }

    /// <summary>A request's body.</summary>
    /// <exception cref="ArgumentException">It holds a value that cannot be written.</exception>
    public static byte[] Write(object? value, string parameterName)
    {
        try
        {
            // Taken out while in use: a value of the application can write another body meanwhile.
            var (buffer, json) = _kept ?? NewWriter();
            _kept = null;
            json.Write(value);
            json.Flush();
            var body = buffer.WrittenSpan.ToArray();

            // Cleared, because it contains what a patient typed.
            buffer.Clear();
            json.Reset();
            _kept = buffer.Capacity <= LargestKept ? (buffer, json) : null;
            return body;
        }
        catch (UnwritableTypeException unwritable)
        {
            throw new ArgumentException(unwritable.Message, parameterName);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A value of the application can throw anything. No inner exception, because its message can quote what a patient typed.
            throw new ArgumentException("The request cannot be written as JSON. Use strings, numbers, booleans, dates, and lists or dictionaries of them.", parameterName);
        }
    }

    /// <summary>A value as JSON has it: a string itself, anything else as its JSON.</summary>
    public static string TextOf(object? value) => value as string ?? Encoding.UTF8.GetString(Write(value, nameof(value)));

    /// <summary>A value of any .NET type as the plain values that its JSON is read as.</summary>
    public static object? PlainOf(object? value) =>
        value is null or string ? value : ModelReader.Read(Write(value, nameof(value)), static (ref json) => json.ReadAny());

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) NewWriter()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }
}
