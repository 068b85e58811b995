using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>
/// Reads models from JSON, without reflection. The templates generate the code that reads each member into its property.
/// </summary>
/// <remarks>
/// A value that does not fit its property leaves the property unchanged. It is kept among the additional properties. So one
/// odd member never costs the whole response, especially not the response to a successful booking.
/// </remarks>
internal ref partial struct ModelReader
{
    // For a small JSON text, sharing strings would cost more than it saves.
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
    /// <param name="reader">At the first token of the value before the call, at the last token after it.</param>
    public delegate T Value<out T>(ref ModelReader reader);

    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Reads a whole JSON text.</summary>
    /// <exception cref="JsonException">It is not JSON, or only a part of it.</exception>
    /// <exception cref="InvalidOperationException">A string is not UTF-8.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, Value<T> value, JsonReaderOptions options = default)
    {
        var reader = new ModelReader(json, options);
        reader._json.Read();
        var read = value(ref reader);

        // Throws if there is more after the value.
        reader._json.Read();
        return read;
    }

    /// <summary>Reads a model: an object, or a value that can replace it.</summary>
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

    /// <summary>Reads the current object as another model.</summary>
    public T ReadAs<T>()
        where T : class, IModel<T> => T.Read(ref this)!;

    /// <summary>Peeks at the text of a member of the current object. Null if there is none.</summary>
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

    /// <summary>Moves to the value of the object's next member.</summary>
    /// <param name="names">The names that the model knows.</param>
    /// <param name="member">Index of the name, or -1.</param>
    /// <returns>False at the end of the object.</returns>
    public bool ReadMember(MemberNames names, out int member)
    {
        member = ReadName() ? names.Find(ref _json, _place.Next) : -1;
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

    /// <summary>Keeps the member unchanged, so that it can be written back.</summary>
    public void Keep()
    {
        var name = _place.Member < 0 ? _place.Name! : _place.Names![_place.Member];
        var others = _place.Others ??= [];
        others[name] = ReadAny();
    }

    /// <summary>The kept members of the object. Null if there are none.</summary>
    public readonly Dictionary<string, object?>? Kept() => _place.Others;

    /// <summary>The string or number of a kept member, as a string.</summary>
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

        // Use .NET only for names with escapes, because it throws if a name is not UTF-8.
        _place.Name = name = !isThere ? "" : _json.ValueIsEscaped ? _json.GetString()! : Encoding.UTF8.GetString(_json.ValueSpan);
        return isThere && _json.Read();
    }

    // Keeps a value that does not fit its property. An odd entry of a list or a map is left out.
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

    // The position of the reader in the current object.
    private struct Place
    {
        public MemberNames? Names;
        public int Member;
        public string? Name;

        // The name that comes next if the members are in the order of the contract.
        public int Next;
        public int Depth;
        public Dictionary<string, object?>? Others;
    }

    /// <summary>
    /// Shares short strings that a response repeats, such as a status or the id of the organization. It keeps the last one of
    /// each member. It lives only while one response is read, so nothing of a response stays in memory.
    /// </summary>
    private sealed class SharedTexts
    {
        private const int LongestText = 32;

        private readonly string?[] _texts = new string?[128];

        /// <summary>The string of these bytes. Null if they are not short ASCII.</summary>
        /// <param name="utf8">The string without escapes.</param>
        /// <param name="member">Number of the member among the members of all models.</param>
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
