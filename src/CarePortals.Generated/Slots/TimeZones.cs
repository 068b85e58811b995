using System.Diagnostics.CodeAnalysis;

namespace CarePortals.Generated.Slots;

/// <summary>Finds a time zone by its IANA id, on every operating system.</summary>
internal static class TimeZones
{
    public static TimeZoneInfo Find(string ianaId, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(ianaId, parameterName);

        return TryFind(ianaId, out var zone)
            ? zone
            : throw new ArgumentException($"\"{Printable(ianaId)}\" is not an IANA time zone that this machine knows. Give one such as America/Toronto.", parameterName);
    }

    /// <summary>The id as a request has it, or null for no zone.</summary>
    public static string? ToWire(string? ianaId, string parameterName) => ianaId is null ? null : Find(ianaId, parameterName).Id;

    public static bool TryFind(string ianaId, [NotNullWhen(true)] out TimeZoneInfo? zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(ianaId, out zone) && zone.HasIanaId && zone.Id == ianaId && IsIana(ianaId);

    // Found as well, yet neither the service nor a patient's browser knows them: ids in another casing (when the zone was
    // used before), Windows ids, which hold spaces, and files beside the zones, such as localtime (this machine's own
    // zone) and right/America/Toronto (with leap seconds).
    private static bool IsIana(string id) =>
        char.IsAsciiLetterUpper(id[0]) && !id.Contains(' ', StringComparison.Ordinal) && !id.Contains("//", StringComparison.Ordinal);

    private static string Printable(string id) =>
        new([.. id.Take(64).Select(c => char.IsControl(c) ? '?' : c)]);
}
