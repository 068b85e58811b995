using System.Text.RegularExpressions;

namespace CarePortals.BookingPages.Times;

/// <summary>Time zones by their IANA name.</summary>
internal static partial class Zones
{
    // Areas of the IANA list; the rest are old names and offsets that no patient looks for.
    private static readonly HashSet<string> Areas =
        ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

    private static readonly Lazy<IReadOnlyList<TimeZoneInfo>> Listed = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : null)
            .Where(id => id is not null && Areas.Contains(AreaOf(id)))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(id => Find(id))
            .OfType<TimeZoneInfo>()]);

    /// <summary>The zones to choose from, by area and city.</summary>
    public static IReadOnlyList<TimeZoneInfo> All => Listed.Value;

    /// <summary>The zone of that name, or null. Case counts, because the service knows only the exact name.</summary>
    public static TimeZoneInfo? Find(string? id) =>
        // The shape first: on Linux the name becomes the path of a file.
        id is not null && IanaName.IsMatch(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId && zone.Id == id
            ? zone
            : null;

    public static string AreaOf(string id) => id.Split('/')[0];

    /// <summary>The city, as the name gives it: <c>Buenos Aires</c>.</summary>
    public static string CityOf(TimeZoneInfo zone) => zone.Id.Split('/')[^1].Replace('_', ' ');

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9+_-]*(/[A-Za-z0-9+_-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IanaName { get; }
}
