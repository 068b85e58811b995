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
}
