using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace CarePortals.Sandbox.Clinics;

/// <summary>Time zones by their IANA name.</summary>
internal static partial class Zones
{
    public static bool TryFind(string? name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;

        // On Linux the name becomes a file path, so check its form first. Compare the ids, because the lookup ignores case
        // only for names that it has seen before.
        return name is not null && IanaName.IsMatch(name)
            && TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone) && zone.Id == name;
    }

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9+_-]*(/[A-Za-z0-9+_-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IanaName { get; }
}
