using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>Whole JSON texts: the body of a response and of a request.</summary>
internal static class JsonBody
{
    public const string MediaType = "application/json";

    // The wire is no HTML page: letters with accents stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int LargestKept = 16 * 1024;

    // Memory to write in, for the thread's next body.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _kept;

    /// <summary>Reads a body, also one that is looser than JSON.</summary>
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
            // Taken away meanwhile: a value of the application can write another body while it is written.
            var buffer = _kept ?? new ArrayBufferWriter<byte>(1024);
            _kept = null;
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                json.Write(value);
            }

            var body = buffer.WrittenSpan.ToArray();

            // Wiped, because it holds what a patient typed.
            buffer.Clear();
            _kept = buffer.Capacity <= LargestKept ? buffer : null;
            return body;
        }
        catch (UnwritableTypeException unwritable)
        {
            throw new ArgumentException(unwritable.Message, parameterName);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever a value of the application throws. No inner exception: its text can quote what a patient typed.
            throw new ArgumentException("The request cannot be written as JSON. Give values that are texts, numbers, booleans, dates, lists or dictionaries of them.", parameterName);
        }
    }
}
