using System.Text.Json.Nodes;
using CarePortals.Generated.WebApp;

namespace CarePortals.Generated;

/// <summary>
/// Creates the markup that embeds the vendor's Booking Web App in a page of yours: only the form of a service, or a whole
/// appointment. What the patient types there goes from the browser to the vendor. It never passes through this library.
/// </summary>
/// <remarks>
/// <para>
/// Every value is encoded for its place, so write the result as it is (<c>@Html.Raw(…)</c>), once per page, where the app
/// should appear. Without a success path, the app ends at <c>/form-success</c> or <c>/booking-success</c> of your site.
/// </para>
/// <para>
/// The app also starts in form mode if the URL of the page has a <c>formId</c> in its query, whatever the markup says.
/// </para>
/// </remarks>
public static class BookingWebApp
{
    /// <summary>
    /// Creates the markup of the form only. The patient fills it in and chooses no time.
    /// </summary>
    /// <param name="organizationId">Id of the organization (the tenant). Visible ASCII only.</param>
    /// <param name="formId">Id of the form, from <see cref="FormReference.Id"/> of a service.</param>
    /// <param name="successPath">
    /// Where the browser goes after the form was sent: a path of your site that starts with a slash, such as
    /// <c>/thanks?from=form</c>. If null, the app's own <c>/form-success</c>.
    /// </param>
    /// <param name="nonce">
    /// The nonce of this response's content security policy, in base64, new and random each time. If null, there is none. See
    /// <see cref="ContentSecurityPolicy"/>.
    /// </param>
    /// <returns>HTML for the body of a page.</returns>
    /// <exception cref="ArgumentException">An argument is invalid. The message names it.</exception>
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
    /// Creates the markup of a whole appointment. The patient chooses the service and the time, and fills in the form.
    /// </summary>
    /// <param name="organizationId">Id of the organization (the tenant). Visible ASCII only.</param>
    /// <param name="serviceId">Id of the service to book. If null, the patient chooses one.</param>
    /// <param name="filter">
    /// The app's <c>careportals_filter</c>, passed on unchanged. The vendor defines its members. If null, there is no filter.
    /// </param>
    /// <param name="successPath">
    /// Where the browser goes after the booking: a path of your site that starts with a slash, such as <c>/booked</c>. If
    /// null, the app's own <c>/booking-success</c>.
    /// </param>
    /// <param name="nonce">
    /// The nonce of this response's content security policy, in base64, new and random each time. If null, there is none. See
    /// <see cref="ContentSecurityPolicy"/>.
    /// </param>
    /// <returns>HTML for the body of a page.</returns>
    /// <exception cref="ArgumentException">An argument is invalid. The message names it.</exception>
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
    /// Creates a content security policy for a page with the markup: the value of the <c>Content-Security-Policy</c> header.
    /// </summary>
    /// <param name="nonce">The nonce of the markup.</param>
    /// <returns>The directives, without line breaks.</returns>
    /// <exception cref="ArgumentException">The nonce is not base64.</exception>
    /// <remarks>
    /// <para>
    /// It allows your own scripts, those with the nonce and those of <c>booking.portals.care</c>. They may call your site, the
    /// app's and the service. Inline styles are allowed, because the app adds them. Inline scripts without the nonce, plugins,
    /// framing by other sites and a base URL on another site are blocked.
    /// </para>
    /// <para>
    /// The vendor does not document which other sites the app uses. An organization that accepts cards most likely needs
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
