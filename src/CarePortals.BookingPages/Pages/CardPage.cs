using System.Security.Cryptography;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Services;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Pages;

/// <summary>
/// The vendor's Booking Web App inside this site, for a service that must be paid by card. This is the only page that runs
/// scripts from another site. It therefore has its own policy, and opens only when the patient clicks a button.
/// </summary>
internal sealed class CardPage(ServiceCatalog services, BookingClinic clinic) : BookingPage
{
    public override async Task<IResult> GetAsync(CancellationToken cancellationToken)
    {
        if (await services.FindAsync(Route("serviceId"), cancellationToken) is not { } service)
        {
            return NotFound();
        }

        if (clinic.Organization is not { } organization || !ServiceSummary.Of(service).NeedsCard)
        {
            return Redirect(BookAddress.Times(service.Id));
        }

        var nonce = BookAddress.Nonce ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        SecurityHeaders.Allow(HttpContext, BookingWebApp.ContentSecurityPolicy(nonce));
        var markup = BookingWebApp.AppointmentMarkup(organization, service.Id, successPath: BookAddress.CardDone, nonce: nonce);
        return new ViewAnswer("CardApp", markup) { Title = $"{Texts.CardAppTitle} – {service.Label}" };
    }
}
