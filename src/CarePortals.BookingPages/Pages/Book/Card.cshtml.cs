using System.Security.Cryptography;
using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Services;
using CarePortals.Generated;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CarePortals.BookingPages.Pages.Book;

/// <summary>
/// The vendor's Booking Web App inside of this site, for a service that takes a card. The only page that runs scripts of
/// another site, so it has a policy of its own, and a patient opens it by a button.
/// </summary>
internal sealed class CardModel(ServiceCatalog services, IOptions<CarePortalsClientOptions> client) : PageModel
{
    public string ServiceName { get; private set; } = "";

    /// <summary>Encoded by the library for where it stands.</summary>
    public string Markup { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string serviceId, CancellationToken cancellationToken)
    {
        if (await services.FindAsync(serviceId, cancellationToken) is not { } service)
        {
            return NotFound();
        }

        if (client.Value.OrganizationId is not { } organization || !ServiceSummary.Of(service).NeedsCard)
        {
            return Redirect(BookAddress.Times(service.Id));
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        SecurityHeaders.Allow(HttpContext, BookingWebApp.ContentSecurityPolicy(nonce));
        ServiceName = service.Label;
        Markup = BookingWebApp.AppointmentMarkup(organization, service.Id, successPath: BookAddress.CardDone, nonce: nonce);
        return Page();
    }
}
