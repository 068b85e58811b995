using System.Globalization;
using System.Runtime.InteropServices;

namespace CarePortals.Generated;

/// <summary>
/// An open time, as a patient reads it on the wall clock of a zone.
/// </summary>
/// <param name="Start">The start, in the offset that the zone has at that instant.</param>
/// <param name="IsRepeatedHour">
/// Whether the wall clock shows this time twice on that day, because clocks go back: then name the offset beside it, or
/// say before or after the change. False unless given.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Slot(DateTimeOffset Start, bool IsRepeatedHour = false)
{
    // An availability has thousands of them, and a DateTimeOffset beside a bool takes half as much again.
    private readonly long _utcTicks = Start.UtcTicks;
    private readonly short _offsetMinutes = (short)Start.TotalOffsetMinutes;

    internal Slot(long utcTicks, short offsetMinutes, bool isRepeatedHour)
        : this(default, isRepeatedHour) => (_utcTicks, _offsetMinutes) = (utcTicks, offsetMinutes);

    /// <summary>The start, in the offset that the zone has at that instant.</summary>
    public DateTimeOffset Start
    {
        // Clamped where a zone's clock runs out of the calendar, as TimeZoneInfo does.
        get => (_utcTicks + (_offsetMinutes * TimeSpan.TicksPerMinute)) switch
        {
            < 0 => DateTimeOffset.MinValue,
            var local when local > DateTime.MaxValue.Ticks => DateTimeOffset.MaxValue,
            var local => new(local, new TimeSpan(_offsetMinutes * TimeSpan.TicksPerMinute)),
        };
        init => (_utcTicks, _offsetMinutes) = (value.UtcTicks, (short)value.TotalOffsetMinutes);
    }

    /// <summary>
    /// Part of the day in which it starts, by the wall clock of its zone.
    /// </summary>
    public PartOfDay PartOfDay => Start.Hour switch
    {
        < 12 => PartOfDay.Morning,
        < 17 => PartOfDay.Afternoon,
        _ => PartOfDay.Evening,
    };

    /// <summary>The start with its offset, in ISO 8601, whatever the culture.</summary>
    /// <returns>A text such as <c>2024-10-28T10:00:00-04:00</c>.</returns>
    public override string ToString() => Start.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    /// <summary>Whether it is the same instant, as <see cref="DateTimeOffset"/> compares them, and both are repeated or none is.</summary>
    /// <param name="other">The other slot.</param>
    /// <returns>True when they are the same.</returns>
    public bool Equals(Slot other) => _utcTicks == other._utcTicks && IsRepeatedHour == other.IsRepeatedHour;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_utcTicks, IsRepeatedHour);
}
