using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Internal;

// Objects, lists, maps, and values whose shape the contract leaves open.
internal ref partial struct ModelReader
{
    /// <summary>A model: an object, or whatever can stand for it.</summary>
    public T? Read<T>(T? value)
        where T : class, IModel<T>
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return (IsNull ? null : T.ReadOther(ref this)) ?? Odd(value);
        }

        var outer = _place;
        _place = (NoName, 0, _kept?.Count ?? 0);
        var model = T.Read(ref this);
        _place = outer;
        return model;
    }

    /// <summary>Whether it is a list, whose entries come next.</summary>
    public bool IsList() => _json.TokenType == JsonTokenType.StartArray || Odd(false);

    /// <summary>Whether it is a map of values by name, which come next.</summary>
    public bool IsMap() => _json.TokenType == JsonTokenType.StartObject || Odd(false);

    /// <summary>Goes to the next entry of a list.</summary>
    /// <returns>False at its end.</returns>
    public bool ReadEntry()
    {
        _place.NameStart = NoName;
        return _json.Read() && _json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Goes to the next value of a map.</summary>
    /// <returns>False at its end.</returns>
    public bool ReadEntry(out string name)
    {
        var isThere = ReadMember(out name);
        _place.NameStart = NoName;
        return isThere;
    }

    /// <summary>A value of any kind, as Newtonsoft reads it.</summary>
    public object? ReadAny(object? value) => IsNull ? value : FreeForm.Value(Raw());

    /// <inheritdoc cref="ReadAny"/>
    public JToken ReadToken() => FreeForm.Token(Raw());

    /// <summary>
    /// A list for all instants of the answer: between two of them stands a comma, and none is shorter than <c>"2024-10-28T14:00",</c>.
    /// </summary>
    public readonly ListedInstants NoInstants() => new(Math.Min(_body.Count((byte)',') + 1, _body.Length / 19));
}
