using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Internal;

// Each gives the value that was read, or the one it was given when there is null or something of another type.
internal ref partial struct ModelReader
{
    /// <summary>A model: an object, or whatever can stand for it.</summary>
    public T? Read<T>(T? value)
        where T : class, IModel<T> =>
        _json.TokenType == JsonTokenType.StartObject ? ReadObject<T>() : (IsNull ? null : T.ReadOther(ref this)) ?? Odd(value);

    /// <summary>A list of models. Entries of another type are left out.</summary>
    public IReadOnlyList<T>? ReadList<T>(IReadOnlyList<T>? value)
        where T : class, IModel<T> => ReadList(value, static (ref entry, out read) => Has(entry.Read((T?)null), out read));

    /// <summary>A list. Entries of another type are left out.</summary>
    public IReadOnlyList<T>? ReadList<T>(IReadOnlyList<T>? value, Entry<T> entry)
    {
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            return Odd(value);
        }

        var list = new List<T>();
        _place.NameStart = NoName;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (entry(ref this, out var read))
            {
                list.Add(read);
            }
        }

        return list;
    }

    /// <summary>A map of models by name. Entries of another type are left out.</summary>
    public IDictionary<string, T>? ReadMap<T>(IDictionary<string, T>? value)
        where T : class, IModel<T> => ReadMap(value, static (ref entry, out read) => Has(entry.Read((T?)null), out read));

    /// <summary>A map of values by name. Entries of another type are left out.</summary>
    public IDictionary<string, T>? ReadMap<T>(IDictionary<string, T>? value, Entry<T> entry)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return Odd(value);
        }

        var map = new Dictionary<string, T>();
        while (ReadMember(out var name))
        {
            _place.NameStart = NoName;
            if (entry(ref this, out var read))
            {
                map[name] = read;
            }
        }

        return map;
    }

    /// <summary>Members of any kind, as Newtonsoft reads them.</summary>
    public IDictionary<string, object?>? ReadMap(IDictionary<string, object?>? value) =>
        _json.TokenType == JsonTokenType.StartObject ? FreeForm.Members(Raw()) : Odd(value);

    /// <summary>A value of any kind, as Newtonsoft reads it.</summary>
    public object? ReadAny(object? value) => IsNull ? value : FreeForm.Value(Raw());

    /// <inheritdoc cref="ReadAny"/>
    public JToken ReadToken() => FreeForm.Token(Raw());

    /// <summary>A list of instants. Entries that are none are counted; what is no list gives null, and null an empty list.</summary>
    public IReadOnlyList<DateTimeOffset>? ReadInstants(ListedInstants instants)
    {
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            return IsNull ? [] : null;
        }

        var start = instants.Count;
        var day = default(Instants.Day);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (TryReadInstant(ref day, out var instant))
            {
                instants.Add(instant);
            }
            else
            {
                instants.Unreadable++;
                _json.Skip();
            }
        }

        return instants.From(start);
    }

    /// <summary>Whether it is a list without entries; then the reader stands at its end.</summary>
    public bool IsEmptyList()
    {
        var ahead = _json;
        if (ahead.TokenType != JsonTokenType.StartArray || !ahead.Read() || ahead.TokenType != JsonTokenType.EndArray)
        {
            return false;
        }

        _json = ahead;
        return true;
    }

    /// <summary>Whether an entry of a list or a map was read.</summary>
    public static bool Has<T>(T? read, out T entry)
        where T : class
    {
        entry = read!;
        return read is not null;
    }

    /// <inheritdoc cref="Has{T}(T, out T)"/>
    public static bool Has<T>(T? read, out T entry)
        where T : struct
    {
        entry = read.GetValueOrDefault();
        return read.HasValue;
    }
}
