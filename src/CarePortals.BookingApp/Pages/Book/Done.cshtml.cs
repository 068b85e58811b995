using CarePortals.BookingApp.Drafts;
using CarePortals.BookingApp.Times;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CarePortals.BookingApp.Pages.Book;

/// <summary>The end: the appointment, in the browser that booked it. Elsewhere the address shows no details.</summary>
internal sealed class DoneModel(ReceiptCookie cookie) : PageModel
{
    public Receipt? Receipt { get; private set; }

    public AppointmentTime? Time { get; private set; }

    /// <summary>Where the video meeting is, when the address is one that a browser can open safely.</summary>
    public string? JoinAddress { get; private set; }

    public void OnGet(string id)
    {
        Receipt = cookie.Read(HttpContext, id);
        if (Receipt is { Start: { } start } && Zones.Find(Receipt.ZoneId) is { } zone)
        {
            Time = new AppointmentTime(start, zone);
        }

        if (Uri.TryCreate(Receipt?.JoinUrl, UriKind.Absolute, out var join) && (join.Scheme == Uri.UriSchemeHttps || join.Scheme == Uri.UriSchemeHttp))
        {
            JoinAddress = join.AbsoluteUri;
        }
    }
}
