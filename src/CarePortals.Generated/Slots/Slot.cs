using System.Globalization;

namespace CarePortals.Generated;

/// <summary>
/// An open time, as the wall clock of a time zone shows it.
/// </summary>
/// <param name="Start">The start, in the offset that the time zone has at that instant.</param>
/// <param name="IsRepeatedHour">
/// Whether the wall clock shows this time twice on that day, because clocks go back. If so, show the offset too, or say
/// "before" or "after" the change. Default: false.
/// </param>
public readonly record struct Slot(DateTimeOffset Start, bool IsRepeatedHour = false)
{
    /// <summary>
    /// Part of the day in which it starts, by the wall clock of its time zone.
    /// </summary>
    public PartOfDay PartOfDay => Start.Hour switch
    {
        < 12 => PartOfDay.Morning,
        < 17 => PartOfDay.Afternoon,
        _ => PartOfDay.Evening,
    };

    /// <summary>Returns the start with its offset, in ISO 8601, in any culture.</summary>
    /// <returns>A text such as <c>2024-10-28T10:00:00-04:00</c>.</returns>
    public override string ToString() => Start.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);
}
