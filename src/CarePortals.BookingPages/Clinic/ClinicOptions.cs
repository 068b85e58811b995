using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Clinic;

/// <summary>The clinic that the page is for, from the section <c>Clinic</c>.</summary>
internal sealed record ClinicOptions(string Name, string Phone, TimeZoneInfo Zone, ClinicColor Color)
{
    /// <summary>
    /// The country as two letters (ISO 3166), whose phone numbers need no country code: from <c>Country</c>, else that of the
    /// clinic's own number, else that of its zone; null when none of them says one.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>Where patients come to, in one line; null when the page says nothing of it.</summary>
    public string? Address { get; init; }

    /// <summary>When the clinic is open, in its own words, in several lines; or null.</summary>
    public string? Hours { get; init; }

    /// <summary>Path of a picture on the same site, or a <c>data:</c> address: the content security policy allows no other; or null.</summary>
    public string? Logo { get; init; }

    /// <summary>What a search engine shows below the clinic's name; or null.</summary>
    public string? Description { get; init; }

    /// <summary>The address on a map, as an address that phones open in their own; null without one.</summary>
    public string? MapAddress => Address is null ? null : "https://www.google.com/maps/search/?api=1&query=" + Uri.EscapeDataString(Address);

    private const string DefaultColor = "#0b5c7a";

    /// <summary>The phone number as an address that a phone dials.</summary>
    public string PhoneAddress => "tel:" + string.Concat(Phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    public static ClinicOptions Read(IConfiguration configuration)
    {
        var id = Text(configuration, "Clinic:TimeZone");
        var color = configuration["Clinic:Color"] ?? DefaultColor;
        var phone = Text(configuration, "Clinic:Phone");
        return new ClinicOptions(
            Text(configuration, "Clinic:Name"),
            phone,
            Zones.Find(id) ?? throw new SettingException(
                $"Clinic:TimeZone is \"{id}\", which is not a time zone that this machine knows. Write an IANA name such as America/Toronto."),
            ClinicColor.TryParse(color) ?? throw new SettingException(
                $"Clinic:Color is \"{color}\", which is not a colour. Write it as six hexadecimal digits, such as {DefaultColor}."))
        {
            Address = Optional(configuration, "Clinic:Address"),
            Hours = Optional(configuration, "Clinic:Hours"),
            Logo = Optional(configuration, "Clinic:Logo"),
            Description = Optional(configuration, "Clinic:Description"),
            Country = CountryOf(configuration["Clinic:Country"]) ?? Countries.OfPhone(phone) ?? Countries.OfZone(id),
        };
    }

    private static string? CountryOf(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Countries.IsKnown(text.ToUpperInvariant()) ? text.ToUpperInvariant()
        : throw new SettingException($"Clinic:Country is \"{text}\", which is not a country. Write its two letters, such as CA.");

    private static string? Optional(IConfiguration configuration, string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key]!.Trim();

    private static string Text(IConfiguration configuration, string key) =>
        configuration[key] is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new SettingException($"{key} is missing. It is read from appsettings.json in the folder given with --contentRoot, or from --{key}.");
}
