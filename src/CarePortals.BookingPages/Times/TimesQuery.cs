namespace CarePortals.BookingPages.Times;

/// <summary>What of the times a patient wants to see, as an address or a form says it.</summary>
/// <param name="Zone">IANA name, or null.</param>
/// <param name="Day">The day as <c>2026-10-28</c>, or null.</param>
/// <param name="IsChoosingZone">Whether the list of zones is wanted.</param>
internal sealed record TimesQuery(string? Zone = null, string? Day = null, bool IsChoosingZone = false)
{
    public static TimesQuery Of(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> values)
    {
        var all = new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(values, StringComparer.OrdinalIgnoreCase);
        string? Text(string name) => all.TryGetValue(name, out var value) ? value.ToString() : null;
        return new TimesQuery(Text("tz"), Text("day"), Text("zones") is not null);
    }
}
