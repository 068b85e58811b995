namespace CarePortals.Generated.Internal;

/// <summary>
/// The wall clock of a zone, for instants in ascending order. It asks the zone twice for four days, and not for each instant.
/// </summary>
/// <remarks>
/// Between two changes of a zone's clocks lie more than six days, everywhere since 1970 (the shortest was in Brazil in October
/// 2000). So an offset that is the same before and after six days does not change in between; and one that is not the same
/// changes once.
/// </remarks>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    private const int DaysAtOnce = 4;

    private long _end;
    private long _change;
    private long _before;
    private long _after;

    /// <summary>The instant from which on the other properties can be different, in ticks of UTC.</summary>
    public long Until { get; private set; }

    public DateOnly Date { get; private set; }

    public TimeSpan Offset { get; private set; }

    /// <summary>Whether the clock shows this time twice on this day.</summary>
    public bool IsRepeated { get; private set; }

    public void GoTo(long utc)
    {
        if (utc >= _end)
        {
            FindChange(utc / TimeSpan.TicksPerDay);
        }

        // Not TimeZoneInfo.IsAmbiguousTime: it misses clocks that go back for another reason than the end of daylight saving
        // (Dublin's winter time, Casablanca's Ramadan, a country that changes its zone) and sees a repeat in Apia's skipped day.
        var goesBack = Math.Max(0, _before - _after);
        var offset = utc < _change ? _before : _after;
        Offset = new TimeSpan(offset);
        IsRepeated = utc >= _change - goesBack && utc < _change + goesBack;
        Date = DateOnly.FromDayNumber((int)Math.Clamp((utc + offset) / TimeSpan.TicksPerDay, 0, DateOnly.MaxValue.DayNumber));
        // The last day of the calendar does not end: where the clock runs out of it, no other day follows.
        Until = Date == DateOnly.MaxValue ? _end : Math.Min(_end, ((Date.DayNumber + 1) * TimeSpan.TicksPerDay) - offset);
        foreach (var turn in (ReadOnlySpan<long>)[_change - goesBack, _change, _change + goesBack])
        {
            Until = turn > utc ? Math.Min(Until, turn) : Until;
        }
    }

    private void FindChange(long day)
    {
        _end = (day + DaysAtOnce) * TimeSpan.TicksPerDay;
        var (low, high) = ((day - 1) * TimeSpan.TicksPerDay, _end + TimeSpan.TicksPerDay);
        (_before, _after) = (OffsetAt(low), OffsetAt(high));
        while (_before != _after && high - low > TimeSpan.TicksPerSecond)
        {
            var middle = low + ((high - low) / 2 / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
            (low, high) = OffsetAt(middle) == _before ? (middle, high) : (low, middle);
        }

        _change = high;
    }

    private long OffsetAt(long utc) =>
        zone.GetUtcOffset(new DateTime(Math.Clamp(utc, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc)).Ticks;
}
