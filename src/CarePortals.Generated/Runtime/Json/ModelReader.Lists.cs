using System.Text.Json;

namespace CarePortals.Generated.Runtime.Json;

// Reads lists and maps, without the entries that cannot be read. Returns null if there is none.
internal ref partial struct ModelReader
{
    /// <summary>Whether the value is a list. If so, its entries come next.</summary>
    public bool IsList() => _json.TokenType == JsonTokenType.StartArray || Odd(false);

    /// <summary>Moves to the next entry of a list.</summary>
    /// <returns>False at the end of the list.</returns>
    public bool ReadEntry() => _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    public IReadOnlyList<T>? ReadList<T>(Value<T?> entry)
        where T : class
    {
        var list = IsList() ? new List<T>() : null;
        while (list is not null && ReadEntry())
        {
            // In a list of anything, null is an entry too.
            if (entry(ref this) is var read && (read is not null || typeof(T) == typeof(object)))
            {
                list.Add(read!);
            }
        }

        return list;
    }

    public IReadOnlyList<T>? ReadList<T>(Value<T?> entry)
        where T : struct
    {
        var list = IsList() ? new List<T>() : null;
        while (list is not null && ReadEntry())
        {
            if (entry(ref this) is { } read)
            {
                list.Add(read);
            }
        }

        return list;
    }

    public IDictionary<string, T>? ReadMap<T>(Value<T?> entry)
        where T : class
    {
        var map = IsMap() ? new Dictionary<string, T>() : null;
        while (map is not null && ReadMember(out var name))
        {
            if (entry(ref this) is var read && (read is not null || typeof(T) == typeof(object)))
            {
                map[name] = read!;
            }
        }

        return map;
    }

    public IDictionary<string, T>? ReadMap<T>(Value<T?> entry)
        where T : struct
    {
        var map = IsMap() ? new Dictionary<string, T>() : null;
        while (map is not null && ReadMember(out var name))
        {
            if (entry(ref this) is { } read)
            {
                map[name] = read;
            }
        }

        return map;
    }

    /// <summary>Keeps the member among those of one type; as it is when it cannot be read as that.</summary>
    public void Keep<T>(IDictionary<string, T> entries, Value<T?> entry)
        where T : class
    {
        var name = _place.Name!;
        if (IsNull)
        {
            Keep();
        }
        else if (entry(ref this) is { } read)
        {
            entries[name] = read;
        }
    }

    /// <inheritdoc cref="Keep{T}(IDictionary{string, T}, Value{T?})"/>
    public void Keep<T>(IDictionary<string, T> entries, Value<T?> entry)
        where T : struct
    {
        var name = _place.Name!;
        if (IsNull)
        {
            Keep();
        }
        else if (entry(ref this) is { } read)
        {
            entries[name] = read;
        }
    }

    private bool IsMap() => _json.TokenType == JsonTokenType.StartObject || Odd(false);
}
