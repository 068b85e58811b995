using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Clinic;

/// <summary>The clinic that the page is for, from the section <c>Clinic</c>.</summary>
internal sealed record ClinicOptions(string Name, string Phone, TimeZoneInfo Zone, ClinicColor Color)
{
    private const string DefaultColor = "#0b5c7a";

    /// <summary>The phone number as an address that a phone dials.</summary>
    public string PhoneAddress => "tel:" + string.Concat(Phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    public static ClinicOptions Read(IConfiguration configuration)
    {
        var id = Text(configuration, "Clinic:TimeZone");
        var color = configuration["Clinic:Color"] ?? DefaultColor;
        return new ClinicOptions(
            Text(configuration, "Clinic:Name"),
            Text(configuration, "Clinic:Phone"),
            Zones.Find(id) ?? throw new SettingException(
                $"Clinic:TimeZone is \"{id}\", which is not a time zone that this machine knows. Write an IANA name such as America/Toronto."),
            ClinicColor.TryParse(color) ?? throw new SettingException(
                $"Clinic:Color is \"{color}\", which is not a colour. Write it as six hexadecimal digits, such as {DefaultColor}."));
    }

    private static string Text(IConfiguration configuration, string key) =>
        configuration[key] is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new SettingException($"{key} is missing. It is read from appsettings.json in the folder given with --contentRoot, or from --{key}.");
}
