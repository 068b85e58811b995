using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace CarePortals.Generated.Internal;

/// <summary>Reads and writes the models. The settings are the same for every client and hold nothing of one.</summary>
internal static class Json
{
    public const string MediaType = "application/json";

    private static readonly JsonSerializerSettings Settings = new()
    {
        // A date-like text in an unknown member stays the text that it is.
        DateParseHandling = DateParseHandling.None,
        // "$type", "$id" and "$ref" in an answer are data.
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        CheckAdditionalContent = true,
        Culture = CultureInfo.InvariantCulture,
        Converters = { new InstantConverter(), new ListConverter(), new SystemTextJsonConverter() },
    };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static T? Read<T>(Stream json)
    {
        try
        {
            // A price is exact, whatever its number of digits.
            return Read<T>(json, FloatParseHandling.Decimal);
        }
        catch (JsonReaderException)
        {
            // Perhaps only one number is too large for that, in a member that nobody reads.
            json.Position = 0;
            return Read<T>(json, FloatParseHandling.Double);
        }
    }

    public static byte[] Write(object value, string parameterName)
    {
        using var buffer = new MemoryStream();
        using (var text = new StreamWriter(buffer, Utf8, leaveOpen: true))
        {
            try
            {
                Serializer().Serialize(text, value);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // Whatever a value of the application throws. No inner exception: its text can quote what a patient typed.
                throw new ArgumentException("The request cannot be written as JSON. Give values that are texts, numbers, booleans, dates, lists or dictionaries of them.", parameterName);
            }
        }

        return buffer.ToArray();
    }

    private static T? Read<T>(Stream json, FloatParseHandling numbers)
    {
        using var text = new StreamReader(json, Utf8, leaveOpen: true);
        using var reader = new JsonTextReader(text);
        var serializer = Serializer();
        serializer.FloatParseHandling = numbers;
        return serializer.Deserialize<T>(reader);
    }

    // Not JsonConvert: its global default settings belong to the application.
    private static JsonSerializer Serializer() => JsonSerializer.Create(Settings);
}
