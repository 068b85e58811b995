using CarePortals.BookingApp.Times;

namespace CarePortals.BookingApp.Startup;

/// <summary>The clinic that the page is for, from the section <c>Clinic</c>.</summary>
internal sealed record ClinicOptions(string Name, string Phone, TimeZoneInfo Zone)
{
    public static ClinicOptions Read(IConfiguration configuration)
    {
        var id = Text(configuration, "Clinic:TimeZone");
        return new ClinicOptions(
            Text(configuration, "Clinic:Name"),
            Text(configuration, "Clinic:Phone"),
            Zones.Find(id) ?? throw new SettingException(
                $"Clinic:TimeZone is \"{id}\", which is not a time zone that this machine knows. Write an IANA name such as America/Toronto."));
    }

    private static string Text(IConfiguration configuration, string key) =>
        configuration[key] is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new SettingException($"{key} is missing. It is read from appsettings.json in the folder given with --contentRoot, or from --{key}.");
}
