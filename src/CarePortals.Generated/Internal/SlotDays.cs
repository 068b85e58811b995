using System.Collections.ObjectModel;

namespace CarePortals.Generated.Internal;

/// <summary>Groups instants by calendar day of a zone: a pure function, without HTTP and without a clock.</summary>
internal static class SlotDays
{
    public static IReadOnlyList<SlotDay> Group(ReadOnlySpan<DateTimeOffset> sorted, TimeZoneInfo zone)
    {
        var days = new List<SlotDay>();
        var slots = new Slot[sorted.Length];
        var clock = new ZoneClock(zone);
        var start = 0;
        for (var index = 0; index < slots.Length; index++)
        {
            var utc = sorted[index].UtcTicks;
            if (utc >= clock.Until)
            {
                var day = clock.Day;
                clock.GoTo(utc);
                if (clock.Day != day)
                {
                    Add(days, day, slots, start, index);
                    start = index;
                }
            }

            slots[index] = new Slot(utc, clock.OffsetMinutes, clock.IsRepeated);
        }

        Add(days, clock.Day, slots, start, slots.Length);
        return days.AsReadOnly();
    }

    private static void Add(List<SlotDay> days, int day, Slot[] slots, int start, int end)
    {
        if (end == start)
        {
            return;
        }

        var date = DateOnly.FromDayNumber(day);
        var run = new ReadOnlyCollection<Slot>(new ArraySegment<Slot>(slots, start, end - start));

        // Not always behind the last: where clocks go back over midnight, a day comes back as well.
        var index = days.FindLastIndex(known => known.Date <= date);
        if (index >= 0 && days[index].Date == date)
        {
            days[index] = new SlotDay(date, [.. days[index].Slots, .. run]);
        }
        else
        {
            days.Insert(index + 1, new SlotDay(date, run));
        }
    }
}
