using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
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

    public int? Read(int? value) => _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out var number) ? number : Read<int>(value);

    public decimal? Read(decimal? value) => _json.TokenType == JsonTokenType.Number && _json.TryGetDecimal(out var number) ? number : Read<decimal>(value);

    /// <summary>A number that the type can hold, or a text of it: of whole numbers 1.0 and 1e2 as well.</summary>
    public T? Read<T>(T? value)
        where T : struct, INumberBase<T> =>
        T.TryParse(_json.TokenType == JsonTokenType.Number ? _json.ValueSpan : Encoding.UTF8.GetBytes(ReadAlone() ?? ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && T.IsFinite(number) ? number : Odd(value);

    public DateTimeOffset? Read(DateTimeOffset? value) => TryReadInstant(out var instant) ? instant : Odd(value);

    public DateOnly? Read(DateOnly? value) =>
        DateOnly.TryParseExact(ReadAlone(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : Odd(value);

    /// <summary>The index of a text among those that the contract knows.</summary>
    public int? ReadIndex(MemberNames texts) =>
        _json.TokenType == JsonTokenType.String && texts.Find(in _json) is >= 0 and var index ? index : Odd<int?>(null);

    /// <summary>An instant that a request cannot do without: what is none is an error, and null is left for the checks.</summary>
    /// <exception cref="JsonException">It is no instant in ISO 8601.</exception>
    public DateTimeOffset ReadRequired(DateTimeOffset value) =>
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

    private bool TryReadInstant(out DateTimeOffset instant)
    {
        instant = default;
        return _json.TokenType == JsonTokenType.String
            && ((!_json.ValueIsEscaped && Instants.TryRead(_json.ValueSpan, ref _day, out instant)) || Instants.TryRead(_json.GetString(), out instant));
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
