using System.Collections.ObjectModel;

namespace CarePortals.Generated.Internal;

/// <summary>The instants of an availability, one after the other in one array; each of its days is a part of that.</summary>
internal sealed class ListedInstants(int capacity)
{
    private DateTimeOffset[] _instants = new DateTimeOffset[capacity];

    public int Count { get; private set; }

    /// <summary>How many entries were no instants.</summary>
    public int Unreadable { get; set; }

    /// <summary>All of them, when they were listed in ascending order and each once; else null.</summary>
    public IReadOnlyList<DateTimeOffset>? Ascending
    {
        get
        {
            for (var index = 1; index < Count; index++)
            {
                if (_instants[index] <= _instants[index - 1])
                {
                    return null;
                }
            }

            return From(0);
        }
    }

    public void Add(DateTimeOffset instant)
    {
        if (Count == _instants.Length)
        {
            Array.Resize(ref _instants, Math.Max(4, Count * 2));
        }

        _instants[Count++] = instant;
    }

    /// <summary>Those from one on, read-only; a later addition does not change it.</summary>
    public IReadOnlyList<DateTimeOffset> From(int start) =>
        new ReadOnlyCollection<DateTimeOffset>(new ArraySegment<DateTimeOffset>(_instants, start, Count - start));
}
