namespace CarePortals.Generated.Internal;

/// <summary>Groups instants by calendar day of a zone: a pure function, without HTTP and without a clock.</summary>
internal static class SlotDays
{
    public static IReadOnlyList<SlotDay> Group(IReadOnlyList<DateTimeOffset> sorted, TimeZoneInfo zone)
    {
        // Sorted by date and not grouped by runs: where clocks go back over midnight, a day comes back as well.
        var days = new SortedDictionary<DateOnly, List<Slot>>();
        foreach (var instant in sorted)
        {
            var start = TimeZoneInfo.ConvertTime(instant, zone);
            var date = DateOnly.FromDateTime(start.DateTime);
            if (!days.TryGetValue(date, out var slots))
            {
                days[date] = slots = [];
            }

            slots.Add(new Slot(start, zone.IsAmbiguousTime(start)));
        }

        return [.. days.Select(day => new SlotDay(day.Key, day.Value))];
    }
}
