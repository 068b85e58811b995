using System.Globalization;
using CarePortals.BookingPages.Clinic;

namespace CarePortals.BookingPages.Done;

/// <summary>
/// Addresses with which a calendar on the web makes an event. They go to another site, so they hold the service, the clinic
/// and the time, and neither the link to a meeting nor anything of the patient.
/// </summary>
internal static class CalendarLinks
{
    public static string Google(Receipt receipt, DateTimeOffset start, ClinicOptions clinic) =>
        $"https://calendar.google.com/calendar/render?action=TEMPLATE&text={Title(receipt, clinic)}&dates={Compact(start)}%2F{Compact(receipt.End ?? start)}{Place(receipt, clinic)}";

    public static string Outlook(Receipt receipt, DateTimeOffset start, ClinicOptions clinic) =>
        $"https://outlook.live.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject={Title(receipt, clinic)}&startdt={Long(start)}&enddt={Long(receipt.End ?? start)}{Place(receipt, clinic)}";

    private static string Title(Receipt receipt, ClinicOptions clinic) => Uri.EscapeDataString($"{receipt.ServiceName} – {clinic.Name}");

    private static string Place(Receipt receipt, ClinicOptions clinic) =>
        receipt.IsInPerson && clinic.Address is { } address ? $"&location={Uri.EscapeDataString(address)}" : "";

    private static string Compact(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Long(DateTimeOffset instant) => Uri.EscapeDataString(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
