using System.Globalization;

namespace CarePortals.BookingPages.Language;

/// <summary>Fills in the places of a text, in the formats of the page's language.</summary>
internal static class TextFormat
{
    public static string With(this string text, params object?[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
