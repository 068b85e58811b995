using System.Collections;

namespace CarePortals.Generated.Slots;

/// <summary>Groups instants by calendar day of a time zone. A pure function, without HTTP or a clock.</summary>
internal static class SlotDays
{
    public static IReadOnlyList<SlotDay> Group(IReadOnlyList<DateTimeOffset> sorted, TimeZoneInfo zone)
    {
        var days = new List<SlotDay>();
        var clock = new ZoneClock(zone);
        for (var start = 0; start < sorted.Count;)
        {
            var run = clock.Run(sorted, start);
            Add(days, DateOnly.FromDateTime(run[0].Start.DateTime), run);
            start += run.Count;
        }

        return days.AsReadOnly();
    }

    // Not always the last day: where clocks go back over midnight, an earlier day comes back.
    private static void Add(List<SlotDay> days, DateOnly date, IReadOnlyList<Slot> run)
    {
        var index = days.FindLastIndex(known => known.Date <= date);
        if (index >= 0 && days[index].Date == date)
        {
            days[index] = new SlotDay(date, Array.AsReadOnly<Slot>([.. days[index].Slots, .. run]));
        }
        else
        {
            days.Insert(index + 1, new SlotDay(date, run));
        }
    }

    /// <summary>
    /// The wall clock of a time zone, for instants in ascending order. It asks the zone twice for four days, not for each instant.
    /// </summary>
    /// <remarks>
    /// Everywhere since 1970, more than six days lie between two clock changes of a zone (the shortest time was in Brazil in
    /// October 2000). So if the offset is the same before and after six days, it did not change in between. If it differs, it
    /// changed once.
    /// </remarks>
    private sealed class ZoneClock(TimeZoneInfo zone)
    {
        private const int DaysAtOnce = 4;

        private long _end;
        private long _change;
        private long _before;
        private long _after;

        /// <summary>The run of instants that share a day of the zone and an offset, starting from one.</summary>
        public IReadOnlyList<Slot> Run(IReadOnlyList<DateTimeOffset> sorted, int start)
        {
            var utc = sorted[start].UtcTicks;
            if (utc >= _end)
            {
                FindChange(utc / TimeSpan.TicksPerDay);
            }

            // Where the zone's time would be outside the calendar, use UTC.
            var offset = utc < _change ? _before : _after;
            offset = utc + offset < 0 || utc + offset > DateTime.MaxValue.Ticks ? 0 : offset;

            // Not TimeZoneInfo.IsAmbiguousTime. It misses clocks that go back for other reasons than the end of daylight saving time
            // (Dublin's winter time, Casablanca's Ramadan, a country that changes its zone), and it sees a repeat in Apia's skipped day.
            var goesBack = _before - _after;
            var isRepeated = utc >= _change - goesBack && utc < _change + goesBack;
            var until = Math.Min(utc + TimeSpan.TicksPerDay - ((utc + offset) % TimeSpan.TicksPerDay), DateTime.MaxValue.Ticks + 1);
            foreach (var turn in (ReadOnlySpan<long>)[_end, _change - goesBack, _change, _change + goesBack])
            {
                until = turn > utc ? Math.Min(until, turn) : until;
            }

            return new SlotRun(sorted, start, OpenInstants.FirstAfter(sorted, new DateTimeOffset(until - 1, TimeSpan.Zero)) - start, new TimeSpan(offset), isRepeated);
        }

        private void FindChange(long day)
        {
            _end = (day + DaysAtOnce) * TimeSpan.TicksPerDay;
            var (low, high) = ((day - 1) * TimeSpan.TicksPerDay, _end + TimeSpan.TicksPerDay);
            (_before, _after) = (OffsetAt(low), OffsetAt(high));
            while (_before != _after && high - low > 1)
            {
                var middle = (low + high) / 2;
                (low, high) = OffsetAt(middle) == _before ? (middle, high) : (low, middle);
            }

            _change = high;
        }

        private long OffsetAt(long utc) =>
            zone.GetUtcOffset(new DateTime(Math.Clamp(utc, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc)).Ticks;

        /// <summary>Slots that share one offset. It is a view of the instants, so thousands of slots need no memory.</summary>
        private sealed class SlotRun(IReadOnlyList<DateTimeOffset> sorted, int start, int count, TimeSpan offset, bool isRepeated) : IReadOnlyList<Slot>
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
    }
}
