using System.Text;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Done;

namespace CarePortals.BookingPages.Pages;

/// <summary>The end: the appointment, in the browser that booked it. Elsewhere the address shows no details.</summary>
internal sealed class DonePage(ReceiptCookie cookie, ClinicOptions clinic) : BookingPage
{
    /// <summary>The page, or with <c>/appointment.ics</c> the same for a calendar.</summary>
    public override Task<IResult> GetAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Show(cookie.Read(HttpContext, Route("id"))));

    /// <summary>The same where no cookie holds the receipt.</summary>
    public override async Task<IResult> PostAsync(CancellationToken cancellationToken) =>
        Show(cookie.Read(await Request.ReadFormAsync(cancellationToken), Route("id")));

    private IResult Show(Receipt? receipt) => Route("file") switch
    {
        "" => new ViewAnswer("Done", new DoneView(receipt)) { IsReloadable = true },
        BookAddress.CalendarFile when receipt is not null && CalendarFile.Of(receipt, clinic) is { } calendar =>
            Results.File(Encoding.UTF8.GetBytes(calendar), CalendarFile.ContentType, BookAddress.CalendarFile),
        _ => NotFound(),
    };
}
