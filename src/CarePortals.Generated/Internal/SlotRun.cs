using System.Collections;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Slots that have one offset: a view of the instants, so that thousands of slots cost no memory.
/// </summary>
internal sealed class SlotRun(IReadOnlyList<DateTimeOffset> sorted, int start, int count, TimeSpan offset, bool isRepeated) : IReadOnlyList<Slot>
{
    public int Count => count;

    public Slot this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
            return new Slot(sorted[start + index].ToOffset(offset), isRepeated);
        }
    }

    public IEnumerator<Slot> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
