using System.Collections.ObjectModel;

namespace CarePortals.Generated.Internal;

/// <summary>The instants of an availability, one after the other in one array; each of its days is a part of that.</summary>
/// <param name="most">How many there can be.</param>
internal sealed class ListedInstants(int most)
{
    private readonly DateTimeOffset[] _instants = new DateTimeOffset[most];

    public int Count { get; private set; }

    /// <summary>Whether they are sorted, and each is there once.</summary>
    public bool IsAscending { get; private set; } = true;

    public void Add(DateTimeOffset? instant)
    {
        if (instant is { } value)
        {
            IsAscending &= Count == 0 || _instants[Count - 1] < value;
            _instants[Count++] = value;
        }
    }

    /// <summary>Those from one on, read-only; a later addition does not change it.</summary>
    public IReadOnlyList<DateTimeOffset> From(int start) =>
        new ReadOnlyCollection<DateTimeOffset>(new ArraySegment<DateTimeOffset>(_instants, start, Count - start));
}
