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

    private static readonly string[] Known = [nameof(Name), nameof(Phone), "TimeZone", nameof(Color), nameof(Country), nameof(Address), nameof(Hours), nameof(Logo), nameof(Description)];

    /// <summary>Reads the settings of one clinic.</summary>
    /// <param name="settings">They are its children.</param>
    /// <param name="path">What they are called in messages, such as <c>Booking:Clinic</c>.</param>
    public static ClinicOptions Read(IConfiguration settings, string path)
    {
        if (settings.GetChildren().FirstOrDefault(setting => !Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new SettingException($"{path}:{unknown.Key} is not a setting. Known settings are {string.Join(", ", Known)}.");
        }

        var id = Text("TimeZone");
        var color = Optional("Color") ?? DefaultColor;
        var phone = Text("Phone");
        return new ClinicOptions(
            Text("Name"),
            phone,
            Zones.Find(id) ?? throw new SettingException(
                $"{path}:TimeZone is \"{id}\", which is not a time zone that this machine knows. Write an IANA name such as America/Toronto."),
            ClinicColor.TryParse(color) ?? throw new SettingException(
                $"{path}:Color is \"{color}\", which is not a colour. Write it as six hexadecimal digits, such as {DefaultColor}."))
        {
            Address = Optional("Address"),
            Hours = Optional("Hours"),
            Logo = Optional("Logo"),
            Description = Optional("Description"),
            Country = CountryOf(Optional("Country")) ?? Countries.OfPhone(phone) ?? Countries.OfZone(id),
        };

        string? Optional(string key) => string.IsNullOrWhiteSpace(settings[key]) ? null : settings[key]!.Trim();

        string Text(string key) => Optional(key) ?? throw new SettingException(
            $"{path}:{key} is missing. Add it to appsettings.json, or pass --{path}:{key}. The file is read from the folder where the site is started, or from the folder that --contentRoot names.");

        string? CountryOf(string? text) => text is null ? null
            : Countries.IsKnown(text.ToUpperInvariant()) ? text.ToUpperInvariant()
            : throw new SettingException($"{path}:Country is \"{text}\", which is not a country. Write its two letters, such as CA.");
    }
}
