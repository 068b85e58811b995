namespace CarePortals.Generated.Slots;

/// <summary>Groups instants by calendar day of a zone: a pure function, without HTTP and without a clock.</summary>
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

    // Not always behind the last: where clocks go back over midnight, a day comes back as well.
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
