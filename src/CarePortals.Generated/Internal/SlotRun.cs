using System.Collections;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Slots of one day that have one offset: a view of the instants, so that thousands of slots cost no memory.
/// </summary>
internal sealed class SlotRun(ListedInstants instants, int start, int count, TimeSpan offset, bool isRepeated) : IReadOnlyList<Slot>
{
    public int Count => count;

    public Slot this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
            var instant = instants.All[start + index];

            // Where the zone's clock runs out of the calendar, it stands still, as TimeZoneInfo's does.
            return new Slot(
                (instant.UtcTicks + offset.Ticks) switch
                {
                    < 0 => DateTimeOffset.MinValue,
                    var local when local > DateTime.MaxValue.Ticks => DateTimeOffset.MaxValue,
                    var local => new DateTimeOffset(local, offset),
                },
                isRepeated);
        }
    }

    public IEnumerator<Slot> GetEnumerator()
    {
        for (var index = 0; index < count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
