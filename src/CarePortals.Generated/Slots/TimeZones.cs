using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace CarePortals.Generated.Slots;

/// <summary>Checks IANA time zones for a request, and finds them on this machine.</summary>
internal static class TimeZones
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-");

    /// <summary>
    /// The id for a request, or null if there is none. Any well-formed IANA id is sent, because the service may know time
    /// zones that this machine does not.
    /// </summary>
    /// <exception cref="ArgumentException">The id does not look like an IANA id. The message says how to fix it.</exception>
    public static string? Checked(string? id, string parameterName) =>
        id is null || ProblemOf(id) is not { } problem ? id : throw new ArgumentException($"\"{Printable(id)}\" {problem}", parameterName);

    /// <summary>Null if the id looks like an IANA id; otherwise the end of a sentence that starts with it.</summary>
    public static string? ProblemOf(string id) =>
        IsIana(id) ? null
        : IsWindows(id) ? "is not an IANA time zone but a Windows id. Convert it with TimeZoneInfo.TryConvertWindowsIdToIanaId."
        : "is not an IANA time zone. Give one such as America/Toronto.";

    /// <summary>Finds the time zone on this machine, by its old or new name if necessary.</summary>
    public static TimeZoneInfo Find(string id, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(id, parameterName);
        Checked(id, parameterName);
        if (TryFind(id, out var zone))
        {
            return zone;
        }

        throw new ArgumentException(
            TryFindHere("Europe/London", out _) || TryFindHere("America/New_York", out _)
                ? $"\"{Printable(id)}\" is not a time zone that this machine knows. Give an IANA id such as America/Toronto."
                : $"This machine has no time zone data, so \"{Printable(id)}\" cannot be looked up. Install it; on Linux, it is the package tzdata.",
            parameterName);
    }

    private static bool TryFind(string id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        if (TryFindHere(id, out zone))
        {
            return true;
        }

        foreach (var other in TimeZoneLinks.OthersOf(id))
        {
            if (TryFindHere(other, out zone))
            {
                return true;
            }
        }

        return false;
    }

    // Found as well, yet not asked for: ids in another casing, when the zone was used before.
    private static bool TryFindHere(string id, [NotNullWhen(true)] out TimeZoneInfo? zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone) && zone.HasIanaId && zone.Id == id;

    private static bool IsWindows(string id) =>
        id.Contains(" Standard Time", StringComparison.OrdinalIgnoreCase) || (id.Length > 3 && id.StartsWith("UTC", StringComparison.Ordinal) && id[3] is ('+' or '-'));

    private static string Printable(string id) => new([.. id.Take(64).Select(c => char.IsControl(c) ? '?' : c)]);

    // Areas and places in letters, digits, - + and _, as the database's own rules have them. Files beside the zones, such as
    // localtime and right/America/Toronto, begin with a small letter. New zones have an area; those without are few and old.
    private static bool IsIana(string id)
    {
        if (id.Length is 0 or > 64 || !char.IsAsciiLetterUpper(id[0]))
        {
            return false;
        }

        var parts = 0;
        foreach (var part in id.AsSpan().Split('/'))
        {
            parts++;
            if (part.Start.Equals(part.End) || id.AsSpan()[part].ContainsAnyExcept(Letters))
            {
                return false;
            }
        }

        return parts is 2 or 3 || (parts == 1 && (TimeZoneLinks.OthersOf(id).Any() || TryFindHere(id, out _)));
    }
}
