namespace CarePortals.Generated.Internal;

/// <summary>Finds a time zone by its IANA id, on every operating system.</summary>
internal static class TimeZones
{
    public static TimeZoneInfo Find(string ianaId, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(ianaId, parameterName);

        // Windows ids are found as well, yet the service and a patient's browser know only IANA ids.
        return TimeZoneInfo.TryFindSystemTimeZoneById(ianaId, out var zone) && zone.HasIanaId
            ? zone
            : throw new ArgumentException($"\"{Printable(ianaId)}\" is not an IANA time zone that this machine knows. Give one such as America/Toronto.", parameterName);
    }

    private static string Printable(string id) =>
        new([.. id.Take(64).Select(c => char.IsControl(c) ? '?' : c)]);
}
