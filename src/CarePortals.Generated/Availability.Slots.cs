using CarePortals.Generated.Slots;
using Newtonsoft.Json;

namespace CarePortals.Generated;

public sealed partial class Availability
{
    /// <summary>
    /// Whether patients join a queue and choose no time: the answer holds a queue and no open time.
    /// </summary>
    [JsonIgnore]
    public bool IsQueue => Queue is not null && Slots.Count == 0;

    /// <summary>
    /// Every open instant, in UTC, ascending, each once. Empty when there is none.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<DateTimeOffset> Slots => field ??= Sorted ?? OpenInstants.Sort(Days.Values);

    /// <summary>
    /// The open times by calendar day of a time zone, right on the days on which its clocks change.
    /// </summary>
    /// <param name="zone">The zone whose days are meant: the patient's, or the clinic's for a visit in person.</param>
    /// <returns>The days that have times, ascending; each with its times, ascending, in the zone's offset.</returns>
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
    /// <param name="ianaTimeZone">IANA id of the zone, such as America/Toronto.</param>
    /// <exception cref="ArgumentException">This machine knows no such zone; the message names it.</exception>
    public IReadOnlyList<SlotDay> GroupByDay(string ianaTimeZone) => GroupByDay(TimeZones.Find(ianaTimeZone, nameof(ianaTimeZone)));

    /// <summary>
    /// The first open instant after a given one.
    /// </summary>
    /// <param name="after">Any instant, in any offset; an open time at exactly this instant does not count.</param>
    /// <returns>The instant in UTC, or null when there is none.</returns>
    /// <example>
    /// <code>
    /// var soonest = availability.Next(clock.GetUtcNow().AddHours(2));
    /// </code>
    /// </example>
    public DateTimeOffset? Next(DateTimeOffset after) => OpenInstants.Next(Slots, after);

    /// <summary>
    /// The open instants that are nearest to a wanted one, before or after it.
    /// </summary>
    /// <param name="wanted">Any instant, in any offset; when it is open itself, it comes first.</param>
    /// <param name="count">How many at the most, 0 or more.</param>
    /// <returns>The instants in UTC, the nearest first; of two that are equally near the earlier first.</returns>
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
