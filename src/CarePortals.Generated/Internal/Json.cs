using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json;

namespace CarePortals.Generated.Internal;

/// <summary>JSON that is not a model's own: loose answers, and values whose shape the contract leaves open.</summary>
internal static class Json
{
    public const string MediaType = "application/json";

    private static readonly JsonSerializerSettings Settings = new() { Converters = { new WireConverter() } };

    // The wire is no HTML page: letters with accents stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads a body, also one that is looser than JSON: Newtonsoft takes single quotes, commas at the end and texts that are no UTF-8.</summary>
    public static T Read<T>(ReadOnlySpan<byte> body, ModelReader.Value<T> value)
    {
        try
        {
            return ModelReader.Read(body, value);
        }
        catch (Exception loose) when (loose is System.Text.Json.JsonException or InvalidOperationException)
        {
            byte[] strict = [];
            Read(body.ToArray(), reader => strict = Bytes(reader));
            return ModelReader.Read(strict, value);
        }
    }

    /// <summary>Reads with Newtonsoft's reader.</summary>
    /// <returns>How its numbers could be read.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">It is no JSON, not all of it, or there is more behind it.</exception>
    public static FloatParseHandling Read(byte[] json, Action<JsonReader> use)
    {
        try
        {
            // A price is exact, whatever its number of digits.
            return Read(json, use, FloatParseHandling.Decimal);
        }
        catch (JsonReaderException)
        {
            // Perhaps only one number is too large for that, in a member that nobody reads.
            return Read(json, use, FloatParseHandling.Double);
        }
    }

    /// <summary>Writes JSON with whatever writer, token by token: of raw text Newtonsoft makes no JObject, and indents nothing.</summary>
    public static void Copy(byte[] json, JsonWriter writer) =>
        // How its numbers can be read shows only at its end, and what was written by then cannot be taken back.
        Read(json, writer.WriteToken, Read(json, static reader => reader.Skip()));

    /// <summary>The reader's current value as strict JSON.</summary>
    public static byte[] Bytes(JsonReader reader)
    {
        using var buffer = new MemoryStream();
        using (var json = new JsonTextWriter(new StreamWriter(buffer, Utf8)) { AutoCompleteOnClose = false })
        {
            json.WriteToken(reader);
        }

        return buffer.ToArray();
    }

    /// <summary>A request's body.</summary>
    public static byte[] Write(object? value, string parameterName)
    {
        try
        {
            var buffer = new ArrayBufferWriter<byte>(512);
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                json.Write(value);
            }

            return buffer.WrittenSpan.ToArray();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever a value of the application throws. No inner exception: its text can quote what a patient typed.
            throw new ArgumentException("The request cannot be written as JSON. Give values that are texts, numbers, booleans, dates, lists or dictionaries of them.", parameterName);
        }
    }

    /// <summary>A value of any type that Newtonsoft can write.</summary>
    [RequiresUnreferencedCode("Newtonsoft.Json reads the properties of the type by reflection.")]
    [RequiresDynamicCode("Newtonsoft.Json reads the properties of the type by reflection.")]
    public static string Text(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);

        // Not JsonConvert: its global default settings belong to the application.
        Newtonsoft.Json.JsonSerializer.Create(Settings).Serialize(text, value);
        return text.ToString();
    }

    private static FloatParseHandling Read(byte[] json, Action<JsonReader> use, FloatParseHandling numbers)
    {
        using var text = new StreamReader(new MemoryStream(json), Utf8);
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = numbers };
        reader.Read();
        use(reader);

        // Throws when there is more behind the end than comments.
        while (reader.Read())
        {
        }

        return numbers;
    }
}
