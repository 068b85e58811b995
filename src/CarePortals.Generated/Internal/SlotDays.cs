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

            slots.Add(new Slot(start, IsShownAgain(start, zone, days: -1) || IsShownAgain(start, zone, days: 1)));
        }

        return [.. days.Select(day => new SlotDay(day.Key, day.Value))];
    }

    // Not TimeZoneInfo.IsAmbiguousTime: it misses clocks that go back for another reason than the end of daylight saving
    // (Dublin's winter time, Casablanca's Ramadan, a country that changes its zone) and sees a repeat in Apia's skipped day.
    // No zone has changed its clocks twice within two days since 1970, so the offsets of a day before and after are enough.
    private static bool IsShownAgain(DateTimeOffset start, TimeZoneInfo zone, int days)
    {
        if (start.Year is <= 1 or >= 9999)
        {
            return false;
        }

        var other = zone.GetUtcOffset(start.AddDays(days));
        return other != start.Offset && zone.GetUtcOffset(new DateTimeOffset(start.DateTime, other)) == other;
    }
}
