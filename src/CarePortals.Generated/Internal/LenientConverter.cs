using System.Globalization;
using Newtonsoft.Json;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Reads one member of an answer. What cannot be read as the member's type reads as absent, so that one odd member never
/// costs the answer, and least of all that of a booking which was made.
/// </summary>
/// <remarks>
/// It returns null and leaves the reader where it is: Newtonsoft then keeps the odd value among the additional properties,
/// and writes it back.
/// </remarks>
internal sealed class LenientConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => true;

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        var type = Nullable.GetUnderlyingType(objectType) ?? objectType;
        if (type == typeof(string))
        {
            return Text(reader);
        }

        if (type == typeof(DateTimeOffset))
        {
            return Instants.TryRead(reader, out var instant) ? instant : null;
        }

        if (type == typeof(bool))
        {
            return Flag(reader.Value);
        }

        if (type == typeof(decimal))
        {
            return Number(reader.Value);
        }

        if (type == typeof(int))
        {
            return Number(reader.Value) is { } number && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
        }

        return reader.TokenType == JsonToken.StartObject || (reader.Value is not (null or bool) && typeof(ITextOrObject).IsAssignableFrom(type))
            ? serializer.Deserialize(reader, objectType)
            : null;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is DateTimeOffset instant)
        {
            writer.WriteValue(Instants.Write(instant));
        }
        else if (value is null or string or bool or int or decimal)
        {
            writer.WriteValue(value);
        }
        else if (serializer.ContractResolver.ResolveContract(value.GetType()).Converter is { } own)
        {
            own.WriteJson(writer, value, serializer);
        }
        else
        {
            ModelWriter.Write(writer, value, serializer);
        }
    }

    private static string? Text(JsonReader reader) => reader.Value switch
    {
        null => null,
        string text => text,
        // The application's own settings can make a date of a text; and numbers are written as JSON writes them.
        var other => JsonConvert.ToString(other).Trim('"'),
    };

    private static bool? Flag(object? value) => value switch
    {
        bool flag => flag,
        string text => bool.TryParse(text, out var flag) ? flag : null,
        long or int => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0,
        _ => null,
    };

    private static decimal? Number(object? value) => value switch
    {
        long number => number,
        decimal number => number,
        // Out of a JObject that was made of .NET values.
        int or short or byte or uint or ulong => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        // Only where an application's own settings read numbers so; it is exact for up to 15 digits.
        double number => Math.Abs(number) < (double)decimal.MaxValue ? (decimal)number : null,
        string text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };
}
