using System.Globalization;
using PhoneNumbers;

namespace CarePortals.BookingPages.Clinic;

/// <summary>Countries by their two letters (ISO 3166), as phone numbers know them.</summary>
internal static class Countries
{
    // From zone.tab of the time zone database, which is in the public domain. The machine's own copy may be missing.
    private static readonly Lazy<IReadOnlyDictionary<string, string>> OfZones = new(() =>
    {
        using var reader = new StreamReader(typeof(Countries).Assembly.GetManifestResourceStream("zones.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd().Split('\t')).ToDictionary(parts => parts[0], parts => parts[1]);
    });

    public static bool IsKnown(string country) => PhoneNumberUtil.GetInstance().GetSupportedRegions().Contains(country);

    /// <summary>The country of a time zone; null for an old name or one of no country.</summary>
    public static string? OfZone(string id) => OfZones.Value.GetValueOrDefault(id);

    /// <summary>The country of a phone number that says it with a plus; else null.</summary>
    public static string? OfPhone(string number)
    {
        try
        {
            return number.TrimStart().StartsWith('+') ? PhoneNumberUtil.GetInstance().GetRegionCodeForNumber(PhoneNumberUtil.GetInstance().Parse(number, null)) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>The country's name in the page's language.</summary>
    public static string NameOf(string country)
    {
        try
        {
            return new RegionInfo(country).DisplayName;
        }
        catch (ArgumentException)
        {
            return country;
        }
    }
}
