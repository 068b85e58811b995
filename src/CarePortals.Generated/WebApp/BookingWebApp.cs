using System.Text.Json.Nodes;
using CarePortals.Generated.WebApp;

namespace CarePortals.Generated;

/// <summary>
/// The markup that embeds the vendor's Booking Web App in a page of yours: as the form of a service, or for a whole
/// appointment. What the patient types there goes from the browser to the vendor and never through this library.
/// </summary>
/// <remarks>
/// <para>
/// Every value is encoded for where it stands, so the result can be written as it is (<c>@Html.Raw(…)</c>), once per page,
/// where the app shall appear. When the app is done and no success path was given, it goes to <c>/form-success</c> or
/// <c>/booking-success</c> of your site.
/// </para>
/// <para>
/// The app starts in form mode as well when the address of the page has a <c>formId</c> in its query, whatever the markup says.
/// </para>
/// </remarks>
public static class BookingWebApp
{
    /// <summary>
    /// The markup of the form alone: a patient fills it in, and no time is chosen.
    /// </summary>
    /// <param name="organizationId">Id of the organization (the tenant). Visible ASCII only.</param>
    /// <param name="formId">Id of the form, as <see cref="FormReference.Id"/> of a service gives it.</param>
    /// <param name="successPath">
    /// Where the browser goes when the form was sent: a path of your site with a slash at its start, such as
    /// <c>/thanks?from=form</c>. The app's own <c>/form-success</c> when null.
    /// </param>
    /// <param name="nonce">
    /// The nonce of this answer's content security policy, new and random each time, in base64; none when null. See
    /// <see cref="ContentSecurityPolicy"/>.
    /// </param>
    /// <returns>HTML for the body of a page.</returns>
    /// <exception cref="ArgumentException">An argument cannot be used; the message names it.</exception>
    /// <example>
    /// <code>
    /// var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
    /// var html = BookingWebApp.FormMarkup("appgen_demo", service.Form!.Id!, successPath: "/thanks", nonce: nonce);
    /// var policy = BookingWebApp.ContentSecurityPolicy(nonce);
    /// </code>
    /// </example>
    public static string FormMarkup(string organizationId, string formId, string? successPath = null, string? nonce = null) =>
        new WebAppMarkup(organizationId, successPath, nonce).Id("formId", formId, nameof(formId)).ToString();

    /// <summary>
    /// The markup of a whole appointment: a patient chooses service and time and fills the form in.
    /// </summary>
    /// <param name="organizationId">Id of the organization (the tenant). Visible ASCII only.</param>
    /// <param name="serviceId">Id of the service that is booked. The patient chooses one when null.</param>
    /// <param name="filter">
    /// What the app calls <c>careportals_filter</c>, passed on as it is; its members are the vendor's. None when null.
    /// </param>
    /// <param name="successPath">
    /// Where the browser goes after the booking: a path of your site with a slash at its start, such as <c>/booked</c>. The
    /// app's own <c>/booking-success</c> when null.
    /// </param>
    /// <param name="nonce">
    /// The nonce of this answer's content security policy, new and random each time, in base64; none when null. See
    /// <see cref="ContentSecurityPolicy"/>.
    /// </param>
    /// <returns>HTML for the body of a page.</returns>
    /// <exception cref="ArgumentException">An argument cannot be used; the message names it.</exception>
    /// <example>
    /// <code>
    /// var html = BookingWebApp.AppointmentMarkup("appgen_demo", service.Id, nonce: nonce);
    /// </code>
    /// </example>
    public static string AppointmentMarkup(
        string organizationId, string? serviceId = null, JsonNode? filter = null, string? successPath = null, string? nonce = null)
    {
        var markup = new WebAppMarkup(organizationId, successPath, nonce);
        if (serviceId is not null)
        {
            markup.Id("service", serviceId, nameof(serviceId));
        }

        if (filter is not null)
        {
            markup.Json("careportals_filter", filter);
        }

        return markup.ToString();
    }

    /// <summary>
    /// A content security policy for a page with the markup: the value of the <c>Content-Security-Policy</c> header.
    /// </summary>
    /// <param name="nonce">The nonce that the markup was made with.</param>
    /// <returns>The directives, without line breaks.</returns>
    /// <exception cref="ArgumentException">The nonce is not base64.</exception>
    /// <remarks>
    /// <para>
    /// It lets the page run its own scripts, those with the nonce and those of <c>booking.portals.care</c>, lets them call
    /// your site, the app's and the service's, and lets styles stand inside of the page, because the app puts them there. Plain
    /// inline scripts, plugins, other sites' frames around the page and a foreign base address are refused.
    /// </para>
    /// <para>
    /// Which further sites the app uses is not documented by the vendor. An organization that takes cards most likely needs
    /// <c>https://js.stripe.com</c> in <c>script-src</c> and <c>frame-src</c>, and <c>https://api.stripe.com</c> in
    /// <c>connect-src</c>. Send it as <c>Content-Security-Policy-Report-Only</c> first, and book once.
    /// </para>
    /// </remarks>
    /// <example>
    /// <code>
    /// response.Headers["Content-Security-Policy"] = BookingWebApp.ContentSecurityPolicy(nonce);
    /// </code>
    /// </example>
    public static string ContentSecurityPolicy(string nonce)
    {
        ArgumentNullException.ThrowIfNull(nonce);
        WebAppMarkup.CheckNonce(nonce);
        return string.Join("; ",
            "default-src 'self'",
            $"script-src 'self' 'nonce-{nonce}' {WebAppMarkup.Origin}",
            $"style-src 'self' 'unsafe-inline' {WebAppMarkup.Origin}",
            $"connect-src 'self' {WebAppMarkup.Origin} {CarePortalsClient.DefaultBaseAddress.TrimEnd('/')}",
            $"img-src 'self' data: {WebAppMarkup.Origin}",
            $"font-src 'self' data: {WebAppMarkup.Origin}",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");
    }
}
