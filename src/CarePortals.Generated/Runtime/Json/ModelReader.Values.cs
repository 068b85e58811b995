using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace CarePortals.Generated.Runtime.Json;

// Each method returns the value that was read. If the JSON is null or of another type, it returns the value it was given.
internal ref partial struct ModelReader
{
    [return: NotNullIfNotNull(nameof(value))]
    public string? Read(string? value) => ReadText() ?? Odd(value);

    public bool? Read(bool? value) => _json.TokenType switch
    {
        JsonTokenType.True or JsonTokenType.False => _json.GetBoolean(),
        JsonTokenType.String when bool.TryParse(_json.GetString(), out var flag) => flag,
        JsonTokenType.Number when _json.TryGetInt64(out var number) => number != 0,
        _ => Odd(value),
    };

    public int? Read(int? value) => _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out var number) ? number : Read<int>(value);

    public decimal? Read(decimal? value) => _json.TokenType == JsonTokenType.Number && _json.TryGetDecimal(out var number) ? number : Read<decimal>(value);

    /// <summary>Reads a number that fits the type, or a string of it. 1.0 and 1e2 are whole numbers too.</summary>
    public T? Read<T>(T? value)
        where T : struct, INumberBase<T> =>
        T.TryParse(_json.TokenType == JsonTokenType.Number ? _json.ValueSpan : Encoding.UTF8.GetBytes(ReadAlone() ?? ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && T.IsFinite(number) ? number : Odd(value);

    public DateTimeOffset? Read(DateTimeOffset? value)
    {
        var day = default(Instants.Day);
        return TryReadInstant(ref day, out var instant) || (_json.TokenType == JsonTokenType.String && Instants.TryRead(_json.GetString(), out instant)) ? instant : Odd(value);
    }

    public DateOnly? Read(DateOnly? value) =>
        DateOnly.TryParseExact(ReadAlone(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : Odd(value);

    public TimeOnly? Read(TimeOnly? value) =>
        TimeOnly.TryParse(ReadAlone(), CultureInfo.InvariantCulture, out var time) ? time : Odd(value);

    public Guid? Read(Guid? value) => Guid.TryParse(ReadAlone(), out var id) ? id : Odd(value);

    public Uri? Read(Uri? value) => ReadAlone() is { } text && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var address) ? address : Odd(value);

    public byte[]? Read(byte[]? value) => _json.TokenType == JsonTokenType.String && _json.TryGetBytesFromBase64(out var bytes) ? bytes : Odd(value);

    public object? Read(object? value) => IsNull ? value : ReadAny();

    /// <summary>Reads an instant. It is fast for the format of the service and for instants on the same day.</summary>
    public readonly bool TryReadInstant(ref Instants.Day day, out DateTimeOffset instant)
    {
        instant = default;
        return _json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped && Instants.TryRead(_json.ValueSpan, ref day, out instant);
    }

    /// <summary>Reads a value of any type: a string, long, decimal, double, bool, a list or dictionary of them, or null.</summary>
    public object? ReadAny()
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.StartArray:
                var list = new List<object?>();
                while (ReadEntry())
                {
                    list.Add(ReadAny());
                }

                return list;
            case JsonTokenType.StartObject:
                var members = new Dictionary<string, object?>();
                while (ReadMember(out var name))
                {
                    members[name] = ReadAny();
                }

                return members;
            default:
                return PlainOf(ref _json);
        }
    }

    /// <summary>Reads a string, number, boolean or null as a .NET value.</summary>
    public static object? PlainOf(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString(),
        JsonTokenType.True or JsonTokenType.False => json.GetBoolean(),
        JsonTokenType.Number when json.TryGetInt64(out var number) => number,
        JsonTokenType.Number => NumberOf(Encoding.ASCII.GetString(json.ValueSpan)),
        _ => null,
    };

    /// <summary>Reads a text that the JSON may also have as a list of texts, or as anything else.</summary>
    public string? ReadAnyText(string? value) => IsNull ? value : ReadAny() switch
    {
        List<object?> list => string.Join("; ", list.Select(JsonBody.TextOf)),
        var one => JsonBody.TextOf(one),
    };

    /// <summary>Reads the string that replaces an object. Null if there is none.</summary>
    public string? ReadAlone() => _json.TokenType is JsonTokenType.String or JsonTokenType.Number ? ReadText() : null;

    // A decimal is exact. A number that does not fit it becomes a double, unless that would lose significant digits.
    private static object NumberOf(string text)
    {
        var number = double.Parse(text, CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && (exact != 0 || number == 0) ? exact
            : double.IsFinite(number) && text.Count(char.IsAsciiDigit) <= 17 ? number
            : text;
    }

    // Numbers and booleans as they are written. Null if it is not a text and cannot be read as one. A readonly method would copy
    // the whole reader for each string, because GetString is not readonly.
    private string? ReadText() => _json.TokenType switch
    {
        JsonTokenType.String => (_json.ValueIsEscaped ? null : _texts?.Get(_json.ValueSpan, (_place.Names?.First ?? -1) + _place.Member)) ?? _json.GetString(),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.ASCII.GetString(_json.ValueSpan),
        _ => null,
    };
}
