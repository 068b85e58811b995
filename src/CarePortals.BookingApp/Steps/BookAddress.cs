namespace CarePortals.BookingApp.Steps;

/// <summary>Addresses of the pages. Ids come from the API, so they are escaped.</summary>
internal static class BookAddress
{
    public const string CalendarFile = "appointment.ics";

    public static string Times(string serviceId) => $"/book/{Uri.EscapeDataString(serviceId)}";

    /// <summary>Where the form is filled in; with a start, for that time.</summary>
    public static string Details(string serviceId) => $"{Times(serviceId)}/details";

    public static string Review(string serviceId, string handler) => $"{Times(serviceId)}/review?handler={handler}";

    public static string Done(string draftId) => $"/book/done/{draftId}";

    public static string Calendar(string draftId) => $"{Done(draftId)}/{CalendarFile}";
}
