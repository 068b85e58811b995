using CarePortals.BookingPages.Done;
using CarePortals.BookingPages.Hosting;

namespace CarePortals.BookingPages.Pages;

/// <summary>Addresses of the pages. Ids come from the API, so they are escaped.</summary>
internal static class BookAddress
{
    public const string CalendarFile = "appointment.ics";

    /// <summary>Where the vendor's Booking Web App goes when it has booked.</summary>
    public static string CardDone => $"{Root}/booking-success";

    /// <summary>The services.</summary>
    public static string Home => Root.Length == 0 || Root == BookingRequest.Current?.PathBase ? $"{Root}/" : Root;

    /// <summary>Where the pages are mounted.</summary>
    public static string Root => BookingRequest.Current?.Root ?? "";

    public static string Times(string serviceId) => $"{Root}/book/{Uri.EscapeDataString(serviceId)}";

    /// <summary>Where the form is filled in; with a start, for that time.</summary>
    public static string Details(string serviceId) => $"{Times(serviceId)}/details";

    public static string Review(string serviceId, string handler) => $"{Times(serviceId)}/review?handler={handler}";

    public static string Card(string serviceId) => $"{Times(serviceId)}/card";

    public static string Done(string draftId) => $"{Root}/book/done/{draftId}";

    public static string Calendar(string draftId) => $"{Done(draftId)}/{CalendarFile}";
}
