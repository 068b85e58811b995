using System.Text;
using System.Text.Json;
using Newtonsoft.Json;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>Passes JSON through Newtonsoft.Json, which also accepts looser JSON.</summary>
internal static class LooseJson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Turns loose JSON into strict JSON: with single quotes, trailing commas, or strings that are not UTF-8.</summary>
    /// <exception cref="Newtonsoft.Json.JsonException">It is not JSON, only a part of it, or there is more after it.</exception>
    public static byte[] Strict(ReadOnlySpan<byte> json)
    {
        var body = json.ToArray();
        try
        {
            // A price is exact, whatever its number of digits.
            return Strict(body, FloatParseHandling.Decimal);
        }
        catch (JsonReaderException)
        {
            // Perhaps only one number is too large for a decimal, in a member that nobody reads.
            return Strict(body, FloatParseHandling.Double);
        }
    }

    /// <summary>The reader's current value as JSON.</summary>
    public static byte[] Strict(JsonReader reader)
    {
        using var buffer = new MemoryStream();
        using (var json = new JsonTextWriter(new StreamWriter(buffer, Utf8)) { AutoCompleteOnClose = false })
        {
            json.WriteToken(reader);
        }

        return buffer.ToArray();
    }

    /// <summary>Writes JSON with any writer, token by token. From raw text, Newtonsoft creates no JObject and indents nothing.</summary>
    public static void Copy(ReadOnlySpan<byte> json, JsonWriter writer)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    writer.WriteEnd();
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(reader.GetString()!);
                    break;
                default:
                    writer.WriteValue(ModelReader.PlainOf(ref reader));
                    break;
            }
        }
    }

    private static byte[] Strict(byte[] json, FloatParseHandling numbers)
    {
        using var text = new StreamReader(new MemoryStream(json), Utf8);
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = numbers };
        reader.Read();
        var strict = Strict(reader);

        // Throws if anything but comments comes after the end.
        while (reader.Read())
        {
        }

        return strict;
    }
}
