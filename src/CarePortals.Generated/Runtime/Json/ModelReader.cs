using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>
/// Reads models out of a JSON text, without reflection: the templates generate for each model which member is read into
/// which property.
/// </summary>
/// <remarks>
/// What cannot be read as a property's type leaves the property as it is, and is kept among the members that no property
/// takes: so one odd member never costs the response, and least of all that of a booking which was made.
/// </remarks>
internal ref partial struct ModelReader
{
    // Of a small text, sharing texts would cost more than it saves.
    private const int ManyBytes = 4096;

    private readonly SharedTexts? _texts;
    private Utf8JsonReader _json;
    private Place _place = new() { Depth = -1 };

    private ModelReader(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        _json = new Utf8JsonReader(json, options);
        _texts = json.Length < ManyBytes ? null : new SharedTexts();
    }

    /// <summary>Reads one value.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="reader">Stands on the first token of the value, and then on its last.</param>
    public delegate T Value<out T>(ref ModelReader reader);

    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Reads a whole JSON text.</summary>
    /// <exception cref="JsonException">It is no JSON, or not all of it.</exception>
    /// <exception cref="InvalidOperationException">A text is no UTF-8.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, Value<T> value, JsonReaderOptions options = default)
    {
        var reader = new ModelReader(json, options);
        reader._json.Read();
        var read = value(ref reader);

        // Looks for more behind the value, and throws when there is.
        reader._json.Read();
        return read;
    }

    /// <summary>A model: an object, or whatever can stand for it.</summary>
    public T? Read<T>(T? value)
        where T : class, IModel<T>
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return (IsNull ? null : T.ReadOther(ref this)) ?? Odd(value);
        }

        var outer = _place;
        _place = new Place { Depth = _json.CurrentDepth + 1 };
        var model = T.Read(ref this);
        _place = outer;
        return model ?? Odd(value);
    }

    /// <summary>The object that is being read, as another model.</summary>
    public T ReadAs<T>()
        where T : class, IModel<T> => T.Read(ref this)!;

    /// <summary>The text of a member of the object that is being read, without going there; null when there is none.</summary>
    public readonly string? PeekText(ReadOnlySpan<byte> name)
    {
        var json = _json;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = json.ValueTextEquals(name);
            json.Read();
            if (isIt)
            {
                return json.TokenType == JsonTokenType.String ? json.GetString() : null;
            }

            json.Skip();
        }

        return null;
    }

    /// <summary>Goes to the value of the object's next member.</summary>
    /// <param name="names">The names that the model knows.</param>
    /// <param name="member">Index of the name, or -1.</param>
    /// <returns>False at the end of the object.</returns>
    public bool ReadMember(MemberNames names, out int member)
    {
        member = ReadName() ? names.Find(in _json, _place.Next) : -1;
        _place.Names = names;
        _place.Member = member;
        if (member >= 0)
        {
            _place.Next = member + 1;
            return _json.Read();
        }

        return ReadUnknown(out _);
    }

    /// <inheritdoc cref="ReadMember(MemberNames, out int)"/>
    public bool ReadMember(out string name)
    {
        ReadName();
        _place.Member = -1;
        return ReadUnknown(out name);
    }

    /// <summary>Keeps the member as it is, to be written back.</summary>
    public void Keep()
    {
        var name = _place.Member < 0 ? _place.Name! : _place.Names![_place.Member];
        var others = _place.Others ??= [];
        others[name] = ReadAny();
    }

    /// <summary>The members of the object that were kept; null when there are none.</summary>
    public readonly Dictionary<string, object?>? Kept() => _place.Others;

    /// <summary>The text or number of a member that was kept, as a text.</summary>
    public readonly string? KeptText(string name) => _place.Others?.GetValueOrDefault(name) switch
    {
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private bool ReadName() => _json.Read() && _json.TokenType != JsonTokenType.EndObject;

    private bool ReadUnknown(out string name)
    {
        var isThere = _json.TokenType != JsonTokenType.EndObject;

        // Only with escapes by .NET, which throws at a name that is no UTF-8.
        _place.Name = name = !isThere ? "" : _json.ValueIsEscaped ? _json.GetString()! : Encoding.UTF8.GetString(_json.ValueSpan);
        return isThere && _json.Read();
    }

    // Keeps what the property's type cannot hold; an odd entry of a list or a map is left out.
    private T Odd<T>(T value)
    {
        if (_json.CurrentDepth == _place.Depth && !IsNull)
        {
            Keep();
        }
        else
        {
            _json.Skip();
        }

        return value;
    }

    // Where the reader is in the object that is being read.
    private struct Place
    {
        public MemberNames? Names;
        public int Member;
        public string? Name;

        // The name that comes next when members come in the order of the contract.
        public int Next;
        public int Depth;
        public Dictionary<string, object?>? Others;
    }

    /// <summary>
    /// Shares short texts that a response repeats, such as a status or the id of the organization: of each member the last
    /// one. It lives as long as the reading of one response, so nothing of a response stays.
    /// </summary>
    private sealed class SharedTexts
    {
        private const int LongestText = 32;

        private readonly string?[] _texts = new string?[128];

        /// <summary>The text of these bytes; null when they are not short and ASCII.</summary>
        /// <param name="utf8">The text without escapes.</param>
        /// <param name="member">Number of the member among those of all models.</param>
        public string? Get(ReadOnlySpan<byte> utf8, int member)
        {
            if (utf8.Length > LongestText)
            {
                return null;
            }

            ref var text = ref _texts[(uint)member % (uint)_texts.Length];
            if (text is not null && Ascii.Equals(utf8, text))
            {
                return text;
            }

            return Ascii.IsValid(utf8) ? text = Encoding.ASCII.GetString(utf8) : null;
        }
    }
}
