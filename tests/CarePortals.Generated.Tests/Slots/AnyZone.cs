using FsCheck;
using FsCheck.Fluent;

namespace CarePortals.Generated.Tests.Slots;

/// <summary>Open instants in any zone of this machine, from 1970 to 2037, many of them around a change of its clocks.</summary>
internal sealed record AnyZone(TimeZoneInfo Zone, IReadOnlyList<DateTimeOffset> Instants)
{
    private const int FirstYear = 1970;
    private const int LastYear = 2037;

    private static readonly TimeZoneInfo[] Zones =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId && char.IsAsciiLetterUpper(zone.Id[0])).OrderBy(zone => zone.Id, StringComparer.Ordinal)];

    /// <summary>Quarters of an hour, mostly, and sometimes the same twice, so that instants meet on the wall clock.</summary>
    public static Gen<AnyZone> Source { get; } =
        from zone in Gen.Elements(Zones)
        from year in Gen.Choose(FirstYear, LastYear)
        from instants in Near(Anchors(zone, year)).ListOf()
        select new AnyZone(zone, [.. instants]);

    private static Gen<DateTimeOffset> Near(DateTimeOffset[] anchors) =>
        from anchor in Gen.Elements(anchors)
        from quarters in Gen.Choose(-20, 20)
        from seconds in Gen.Elements(0, 0, 0, 1, 59)
        from offset in Gen.Choose(-14 * 4, 14 * 4)
        select anchor.AddMinutes(15 * quarters).AddSeconds(seconds).ToOffset(TimeSpan.FromMinutes(15 * offset));

    private static DateTimeOffset[] Anchors(TimeZoneInfo zone, int year)
    {
        var start = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var days = Enumerable.Range(0, 365).Select(day => start.AddDays(day));
        var changes = days.Where(day => zone.GetUtcOffset(day) != zone.GetUtcOffset(day.AddDays(1)));
        var hours = changes.SelectMany(day => Enumerable.Range(0, 24).Select(hour => day.AddHours(hour)));
        return [start.AddDays(1), start.AddDays(200), .. hours.Where(hour => zone.GetUtcOffset(hour) != zone.GetUtcOffset(hour.AddHours(1)))];
    }
}
