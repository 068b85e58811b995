using System.Text;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Done;

namespace CarePortals.BookingPages.Pages;

/// <summary>The end: the appointment, in the browser that booked it. Elsewhere the address shows no details.</summary>
internal sealed class DonePage(ReceiptCookie cookie, ClinicOptions clinic) : BookingPage
{
    /// <summary>The page, or with <c>/appointment.ics</c> the same for a calendar.</summary>
    public override Task<IResult> GetAsync(CancellationToken cancellationToken)
    {
        var receipt = cookie.Read(HttpContext, Route("id"));
        return Task.FromResult(Route("file") switch
        {
            "" => new ViewAnswer("Done", new DoneView(receipt)) { IsReloadable = true },
            BookAddress.CalendarFile when receipt is not null && CalendarFile.Of(receipt, clinic.Name) is { } calendar =>
                Results.File(Encoding.UTF8.GetBytes(calendar), CalendarFile.ContentType, BookAddress.CalendarFile),
            _ => NotFound(),
        });
    }
}
