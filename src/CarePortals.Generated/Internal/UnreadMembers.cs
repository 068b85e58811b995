namespace CarePortals.Generated.Internal;

/// <summary>
/// Where the members of one object stand that no property takes: noted while the object is read, and copied once at its end.
/// </summary>
internal struct UnreadMembers
{
    private (int Start, int End) _last;
    private List<(int Start, int End)>? _earlier;

    /// <summary>Adds a member, from the quote before its name to the end of its value.</summary>
    public void Add(ReadOnlySpan<byte> body, int start, int end)
    {
        // Most stand one after the other.
        if (_last.End > 0 && !body[_last.End..start].ContainsAnyExcept(" \t\r\n,"u8))
        {
            _last.End = end;
            return;
        }

        if (_last.End > 0)
        {
            (_earlier ??= []).Add(_last);
        }

        _last = (start, end);
    }

    /// <summary>A JSON object of these members alone, byte by byte as they were; null when there are none.</summary>
    public readonly byte[]? Copy(ReadOnlySpan<byte> body)
    {
        if (_last.End == 0)
        {
            return null;
        }

        var length = _last.End - _last.Start + 2;
        foreach (var (start, end) in _earlier ?? [])
        {
            length += end - start + 1;
        }

        var json = new byte[length];
        json[0] = (byte)'{';
        var at = 1;
        foreach (var (start, end) in _earlier ?? [])
        {
            body[start..end].CopyTo(json.AsSpan(at));
            at += end - start;
            json[at++] = (byte)',';
        }

        body[_last.Start.._last.End].CopyTo(json.AsSpan(at));
        json[^1] = (byte)'}';
        return json;
    }
}
