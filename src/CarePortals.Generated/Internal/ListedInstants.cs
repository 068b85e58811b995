using System.Collections.ObjectModel;

namespace CarePortals.Generated.Internal;

/// <summary>The instants of an availability, one after the other in one array; each of its days is a part of that.</summary>
internal sealed class ListedInstants(DateTimeOffset[] instants, int count)
{
    private DateTimeOffset[] _instants = instants;

    public ListedInstants(DateTimeOffset[] instants)
        : this(instants, instants.Length)
    {
    }

    public int Count { get; private set; } = count;

    public ReadOnlySpan<DateTimeOffset> All => _instants.AsSpan(0, Count);

    /// <summary>How many entries were no instants.</summary>
    public int Unreadable { get; set; }

    /// <summary>Whether they are sorted, and each is there once.</summary>
    public bool IsAscending
    {
        get
        {
            for (var index = 1; index < Count; index++)
            {
                if (_instants[index] <= _instants[index - 1])
                {
                    return false;
                }
            }

            return true;
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
