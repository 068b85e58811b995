using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CarePortals.BookingPages.Clinic;

/// <summary>A text in which the clinic's phone number can be pressed, stands in one line, and is read from left to right.</summary>
internal static class PhoneLink
{
    public static IHtmlContent WithLink(this ClinicOptions clinic, string text)
    {
        var (number, html) = (HtmlEncoder.Default.Encode(clinic.Phone), HtmlEncoder.Default.Encode(text));
        return new HtmlString(html.Replace(number, $"<a class=\"tel\" dir=\"ltr\" href=\"{HtmlEncoder.Default.Encode(clinic.PhoneAddress)}\">{number}</a>", StringComparison.Ordinal));
    }
}
