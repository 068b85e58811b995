using CarePortals.Generated.Slots;
using Newtonsoft.Json;

namespace CarePortals.Generated;

public sealed partial class Availability
{
    /// <summary>
    /// Whether patients join a queue instead of choosing a time: the response has a queue and no open times.
    /// </summary>
    [JsonIgnore]
    public bool IsQueue => Queue is not null && Slots.Count == 0;

    /// <summary>
    /// Every open time in UTC, in ascending order, without duplicates. Empty if there is none.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<DateTimeOffset> Slots => field ??= Sorted ?? OpenInstants.Sort(Days.Values);

    /// <summary>
    /// Groups the open times by calendar day of a time zone. It is right even on the days when the clocks change.
    /// </summary>
    /// <param name="zone">The patient's time zone, or the clinic's for a visit in person.</param>
    /// <returns>The days that have open times, with their times in the zone's offset. Both are in ascending order.</returns>
    /// <example>
    /// <code>
    /// foreach (var day in availability.GroupByDay("America/Toronto"))
    /// {
    ///     Console.WriteLine($"{day.Date:O}: {string.Join(", ", day.Slots.Select(slot =&gt; $"{slot.Start:HH:mm}"))}");
    /// }
    /// </code>
    /// </example>
    public IReadOnlyList<SlotDay> GroupByDay(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return SlotDays.Group(Slots, zone);
    }

    /// <inheritdoc cref="GroupByDay(TimeZoneInfo)"/>
    /// <param name="ianaTimeZone">IANA id of the time zone, such as America/Toronto.</param>
    /// <exception cref="ArgumentException">This machine does not know the time zone. The message names it.</exception>
    public IReadOnlyList<SlotDay> GroupByDay(string ianaTimeZone) => GroupByDay(TimeZones.Find(ianaTimeZone, nameof(ianaTimeZone)));

    /// <summary>
    /// Finds the first open time after a given one.
    /// </summary>
    /// <param name="after">Any time, in any offset. An open time at exactly this time does not count.</param>
    /// <returns>The open time in UTC, or null if there is none.</returns>
    /// <example>
    /// <code>
    /// var soonest = availability.Next(clock.GetUtcNow().AddHours(2));
    /// </code>
    /// </example>
    public DateTimeOffset? Next(DateTimeOffset after) => OpenInstants.Next(Slots, after);

    /// <summary>
    /// Finds the open times that are nearest to a wanted one, before or after it.
    /// </summary>
    /// <param name="wanted">Any time, in any offset. If it is open itself, it comes first.</param>
    /// <param name="count">Maximum number of open times, 0 or more.</param>
    /// <returns>The open times in UTC, nearest first. If two are equally near, the earlier one comes first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <example>
    /// <code>
    /// var near = availability.Nearest(request.Reservation, count: 3);
    /// </code>
    /// </example>
    public IReadOnlyList<DateTimeOffset> Nearest(DateTimeOffset wanted, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return OpenInstants.Nearest(Slots, wanted, count);
    }
}
