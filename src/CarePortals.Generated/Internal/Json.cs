using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace CarePortals.Generated.Internal;

/// <summary>JSON that is not a model's own: loose answers, and values whose shape the contract leaves open.</summary>
internal static class Json
{
    public const string MediaType = "application/json";

    private static readonly JsonSerializerSettings Settings = new()
    {
        // A date-like text in an unknown member stays the text that it is.
        DateParseHandling = DateParseHandling.None,
        // "$type", "$id" and "$ref" in an answer are data.
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        Culture = CultureInfo.InvariantCulture,
        Converters = { new InstantConverter(), new SystemTextJsonConverter() },
    };

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
            return ModelReader.Read(Convert(body.ToArray(), Bytes), value);
        }
    }

    /// <summary>Reads with Newtonsoft's reader.</summary>
    /// <exception cref="JsonException">It is no JSON, not all of it, or there is more behind it.</exception>
    public static T Convert<T>(byte[] json, Func<JsonReader, T> convert)
    {
        try
        {
            // A price is exact, whatever its number of digits.
            return Convert(json, convert, FloatParseHandling.Decimal);
        }
        catch (JsonReaderException)
        {
            // Perhaps only one number is too large for that, in a member that nobody reads.
            return Convert(json, convert, FloatParseHandling.Double);
        }
    }

    /// <summary>Writes JSON with whatever writer, token by token: of raw text Newtonsoft makes no JObject, and indents nothing.</summary>
    public static void Copy(byte[] json, JsonWriter writer)
    {
        // How its numbers can be read shows only at its end, and what was written by then cannot be taken back.
        var numbers = Convert(json, static reader =>
        {
            reader.Skip();
            return reader.FloatParseHandling;
        });
        Convert(
            json,
            reader =>
            {
                writer.WriteToken(reader);
                return numbers;
            },
            numbers);
    }

    /// <summary>The reader's current value as strict JSON.</summary>
    public static byte[] Bytes(JsonReader reader)
    {
        using var buffer = new MemoryStream();
        using (var json = new JsonTextWriter(new StreamWriter(buffer, Utf8)) { CloseOutput = false })
        {
            json.WriteToken(reader);
            json.Flush();
        }

        return buffer.ToArray();
    }

    /// <summary>A request's body.</summary>
    public static byte[] Write(object value, string parameterName)
    {
        try
        {
            using var writer = new ModelWriter();
            writer.Write(value);
            return writer.ToArray();
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
        JsonSerializer.Create(Settings).Serialize(text, value);
        return text.ToString();
    }

    private static T Convert<T>(byte[] json, Func<JsonReader, T> convert, FloatParseHandling numbers)
    {
        using var text = new StreamReader(new MemoryStream(json), Utf8);
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = numbers };
        reader.Read();
        var value = convert(reader);
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment)
            {
                throw new JsonReaderException("There is more behind the end.");
            }
        }

        return value;
    }
}
