using System.Text;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Done;
using CarePortals.BookingPages.Times;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CarePortals.BookingPages.Pages.Book;

/// <summary>The end: the appointment, in the browser that booked it. Elsewhere the address shows no details.</summary>
internal sealed class DoneModel(ReceiptCookie cookie, ClinicOptions clinic) : PageModel
{
    public Receipt? Receipt { get; private set; }

    public AppointmentTime? Time { get; private set; }

    /// <summary>The page, or with <c>/appointment.ics</c> the same for a calendar.</summary>
    public IActionResult OnGet(string id, string? file)
    {
        Receipt = cookie.Read(HttpContext, id);
        if (file is not null)
        {
            return file == BookAddress.CalendarFile && Receipt is not null && CalendarFile.Of(Receipt, clinic.Name) is { } calendar
                ? File(Encoding.UTF8.GetBytes(calendar), CalendarFile.ContentType, file)
                : NotFound();
        }

        if (Receipt is { Start: { } start } && Zones.Find(Receipt.ZoneId) is { } zone)
        {
            Time = new AppointmentTime(start, zone);
        }

        return Page();
    }
}
