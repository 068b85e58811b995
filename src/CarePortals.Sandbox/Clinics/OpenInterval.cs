namespace CarePortals.Sandbox.Clinics;

/// <summary>The instants from the start up to the end, without the end.</summary>
internal readonly record struct OpenInterval(DateTimeOffset Start, DateTimeOffset End)
{
    private bool IsEmpty => Start >= End;

    /// <summary>The instants when a wall clock in the time zone shows that date and a time from opening to closing.</summary>
    /// <remarks>
    /// When clocks change, the times can be one interval that is shorter or longer than the wall clock says, or two:
    /// from 1:30 to 3:00 on a day that has 1:00 to 2:00 twice is 1:30 to 2:00 and, half an hour later, 1:30 to 3:00.
    /// </remarks>
    public static IReadOnlyList<OpenInterval> On(DateOnly date, TimeSpan opens, TimeSpan closes, TimeZoneInfo zone)
    {
        // Wall-clock times are stored as if they were UTC. Subtract the offset to get the instant.
        var midnight = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero);
        var (earliest, latest) = (midnight.AddHours(-15), midnight.AddHours(24 + 15));
        var (before, after) = (zone.GetUtcOffset(earliest), zone.GetUtcOffset(latest));
        if (before == after)
        {
            return [new OpenInterval(midnight + opens - before, midnight + closes - before)];
        }

        var change = FindChange(earliest, latest, zone);
        var first = new OpenInterval(midnight + opens - before, Earlier(midnight + closes - before, change));
        var second = new OpenInterval(Later(midnight + opens - after, change), midnight + closes - after);
        return (first.IsEmpty, second.IsEmpty) switch
        {
            (false, false) when first.End == second.Start => [new OpenInterval(first.Start, second.End)],
            (false, false) => [first, second],
            (false, true) => [first],
            (true, false) => [second],
            _ => [],
        };
    }

    private static DateTimeOffset FindChange(DateTimeOffset low, DateTimeOffset high, TimeZoneInfo zone)
    {
        var before = zone.GetUtcOffset(low);
        while (high - low > TimeSpan.FromSeconds(1))
        {
            var middle = low.AddSeconds(Math.Floor((high - low).TotalSeconds / 2));
            if (zone.GetUtcOffset(middle) == before)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
