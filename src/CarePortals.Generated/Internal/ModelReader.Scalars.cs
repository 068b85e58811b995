using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace CarePortals.Generated.Internal;

// Each gives the value that was read, or the one it was given when there is null or something of another type.
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

    public int? Read(int? value) =>
        _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out var whole) ? whole
        : TryReadNumber(out var number) && decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number
        : Odd(value);

    public long? Read(long? value) =>
        TryReadNumber(out var number) && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : Odd(value);

    public decimal? Read(decimal? value) => TryReadNumber(out var number) ? number : Odd(value);

    public DateTimeOffset? Read(DateTimeOffset? value) => TryReadInstant(out var instant) ? instant : Odd(value);

    public DateOnly? Read(DateOnly? value) =>
        DateOnly.TryParseExact(ReadAlone(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : Odd(value);

    /// <summary>An enum whose values are numbered as their names are. A value that the contract does not know is kept.</summary>
    public T? Read<T>(T? value, MemberNames names)
        where T : struct, Enum =>
        _json.TokenType == JsonTokenType.String && names.Find(in _json) is >= 0 and var index ? Unsafe.BitCast<int, T>(index) : Odd(value);

    /// <summary>An instant that a request cannot do without: what is none is an error, and null is left for the checks.</summary>
    /// <exception cref="JsonException">It is no instant in ISO 8601.</exception>
    public readonly DateTimeOffset ReadRequired(DateTimeOffset value) =>
        TryReadInstant(out var instant) ? instant : IsNull ? value : throw new JsonException("An instant is not ISO 8601.");

    /// <summary>A text that the wire may also hold as a list of texts, or as anything else.</summary>
    public string? ReadAnyText(string? value) => IsNull ? value : FreeForm.Text(ReadToken());

    /// <summary>The text that stands in place of an object; null when there is none.</summary>
    public readonly string? ReadAlone() => _json.TokenType is JsonTokenType.String or JsonTokenType.Number ? ReadText() : null;

    /// <summary>A member that is kept, as a text; null when it stands for none.</summary>
    public string? ReadAndKeep()
    {
        var text = ReadText();
        Keep();
        return text;
    }

    private readonly bool TryReadInstant(out DateTimeOffset instant)
    {
        var day = default(Instants.Day);
        return TryReadInstant(ref day, out instant);
    }

    private readonly bool TryReadInstant(scoped ref Instants.Day day, out DateTimeOffset instant)
    {
        instant = default;
        return _json.TokenType == JsonTokenType.String
            && ((!_json.ValueIsEscaped && Instants.TryRead(_json.ValueSpan, ref day, out instant)) || Instants.TryRead(_json.GetString(), out instant));
    }

    private readonly bool TryReadNumber(out decimal number)
    {
        number = 0;
        return (_json.TokenType == JsonTokenType.Number && _json.TryGetDecimal(out number))
            || decimal.TryParse(ReadAlone(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    // Numbers and flags as they are written; null when it is no text, or none that stands for one.
    private readonly string? ReadText() => _json.TokenType switch
    {
        JsonTokenType.String => (_json.ValueIsEscaped ? null : _texts?.Get(_json.ValueSpan, _number)) ?? _json.GetString(),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.ASCII.GetString(_json.ValueSpan),
        _ => null,
    };

    // Keeps what the property's type cannot hold.
    [return: NotNullIfNotNull(nameof(value))]
    private T Odd<T>(T value)
    {
        if (!IsNull)
        {
            Keep();
        }

        return value;
    }
}
