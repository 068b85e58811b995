using CarePortals.BookingPages.Hosting;

namespace CarePortals.BookingPages.Pages;

/// <summary>Addresses of the pages. Ids come from the API, so they are escaped.</summary>
internal static class BookAddress
{
    public const string CalendarFile = "appointment.ics";

    /// <summary>Where the pages are mounted.</summary>
    public static string Root => BookingRequest.Current?.Root ?? "";

    /// <summary>The services, as a path.</summary>
    public static string HomePath => Root.Length == 0 || Root == BookingRequest.Current?.PathBase ? $"{Root}/" : Root;

    /// <summary>The services.</summary>
    public static string Home => WithKept(HomePath);

    /// <summary>Where the vendor's Booking Web App goes when it has booked.</summary>
    public static string CardDone => WithKept($"{Root}/booking-success");

    /// <summary>The nonce that a style or a script has to have, or null.</summary>
    public static string? Nonce => BookingRequest.Current?.Nonce;

    /// <summary>Whether forms carry an antiforgery token, which needs a cookie.</summary>
    public static bool UsesCookies => BookingRequest.Current is not { IsEmbedded: true };

    /// <summary>What a form that is sent with GET has to carry along, because it replaces the query of its address.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Kept => BookingRequest.Current?.Kept ?? [];

    public static string Times(string serviceId) => WithKept(ServicePath(serviceId));

    /// <summary>The times, with more in the query.</summary>
    public static string Times(string serviceId, string query) => WithKept($"{ServicePath(serviceId)}?{query}");

    /// <summary>Where the form is filled in; with a start, for that time.</summary>
    public static string Details(string serviceId) => WithKept($"{ServicePath(serviceId)}/details");

    public static string Review(string serviceId, string handler) => WithKept($"{ServicePath(serviceId)}/review?handler={handler}");

    public static string Card(string serviceId) => WithKept($"{ServicePath(serviceId)}/card");

    public static string Done(string draftId) => WithKept(DonePath(draftId));

    /// <summary>The last page, as a path.</summary>
    public static string DonePath(string draftId) => $"{Root}/book/done/{draftId}";

    public static string Calendar(string draftId) => WithKept($"{DonePath(draftId)}/{CalendarFile}");

    private static string ServicePath(string serviceId) => $"{Root}/book/{Uri.EscapeDataString(serviceId)}";

    private static string WithKept(string address) => Kept.Aggregate(address, (all, kept) =>
        $"{all}{(all.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{kept.Key}={Uri.EscapeDataString(kept.Value)}");
}
