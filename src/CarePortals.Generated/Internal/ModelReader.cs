using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Reads models out of a JSON text, without reflection: the templates generate for each model which member is read into
/// which property.
/// </summary>
/// <remarks>
/// What cannot be read as a property's type leaves the property as it is, and is kept among the members that no property
/// takes: so one odd member never costs the answer, and least of all that of a booking which was made.
/// </remarks>
internal ref partial struct ModelReader
{
    private const int NoName = -1;

    // Of a small answer, sharing texts would cost more than it saves.
    private const int ManyBytes = 4096;

    private readonly ReadOnlySpan<byte> _body;
    private readonly SharedTexts? _texts;
    private Utf8JsonReader _json;

    // The members that were kept of each object that is being read, the outermost first, each member behind a comma.
    private List<byte>? _kept;

    // In the object that is being read: where the name of the member begins (entries of a list or a map have none), which name
    // comes next when members come in the order of the contract, and where its kept members begin.
    private (int NameStart, int Expected, int KeptStart) _place;
    private int _number;
    private Instants.Day _day;

    private ModelReader(ReadOnlySpan<byte> body)
    {
        _body = body;
        _json = new Utf8JsonReader(body);
        _texts = body.Length < ManyBytes ? null : new SharedTexts();
    }

    /// <summary>Reads one value.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="reader">Stands on the first token of the value, and then on its last.</param>
    public delegate T Value<out T>(ref ModelReader reader);

    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Reads a whole JSON text.</summary>
    /// <exception cref="JsonException">It is no JSON, or not all of it.</exception>
    /// <exception cref="InvalidOperationException">A text is no UTF-8.</exception>
    public static T Read<T>(ReadOnlySpan<byte> body, Value<T> value)
    {
        var reader = new ModelReader(body);
        reader._json.Read();
        var read = value(ref reader);

        // Looks for more behind the value, and throws when there is.
        reader._json.Read();
        return read;
    }

    /// <summary>Goes to the value of the object's next member.</summary>
    /// <param name="names">The names that the model knows.</param>
    /// <param name="member">Index of the name, or -1.</param>
    /// <returns>False at the end of the object.</returns>
    public bool ReadMember(MemberNames names, out int member)
    {
        member = ReadName() ? names.Find(in _json, _place.Expected) : -1;
        _place.Expected = member + 1;
        _number = names.First + member;
        return ReadValue();
    }

    /// <inheritdoc cref="ReadMember(MemberNames, out int)"/>
    public bool ReadMember(out string name)
    {
        // Only with escapes by .NET, which throws at a name that is no UTF-8.
        name = !ReadName() ? "" : _json.ValueIsEscaped ? _json.GetString()! : Encoding.UTF8.GetString(_json.ValueSpan);
        return ReadValue();
    }

    /// <summary>Keeps the member as it is, to be written back.</summary>
    public void Keep()
    {
        _json.Skip();
        if (_place.NameStart != NoName)
        {
            (_kept ??= []).Add((byte)',');
            _kept.AddRange(_body[_place.NameStart..(int)_json.BytesConsumed]);
        }
    }

    /// <summary>The members of the object that were kept, as a JSON object; null when there are none.</summary>
    public readonly byte[]? Kept()
    {
        var members = CollectionsMarshal.AsSpan(_kept)[_place.KeptStart..];
        if (members.IsEmpty)
        {
            return null;
        }

        byte[] json = [(byte)'{', .. members[1..], (byte)'}'];
        CollectionsMarshal.SetCount(_kept!, _place.KeptStart);
        return json;
    }

    private bool ReadName()
    {
        _json.Read();
        _place.NameStart = (int)_json.TokenStartIndex;
        return _json.TokenType != JsonTokenType.EndObject;
    }

    private bool ReadValue() => _json.TokenType != JsonTokenType.EndObject && _json.Read();

    private ReadOnlySpan<byte> Raw()
    {
        var start = (int)_json.TokenStartIndex;
        _json.Skip();
        return _body[start..(int)_json.BytesConsumed];
    }
}
