using System.Globalization;
using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Times;

/// <summary>The clock of 12 or 24 hours: the language's own, unless the patient chose the other one. The same on every page.</summary>
internal static class ClockStyle
{
    public const string Query = "clock";

    private const string TwentyFour = "24";
    private const string Twelve = "12";

    public static bool Is24Hours => CultureInfo.CurrentCulture.DateTimeFormat.ShortTimePattern.Contains('H', StringComparison.Ordinal);

    /// <summary>Whether times are written as in French: "9 h", "9 h 30".</summary>
    public static bool IsFrench => Is24Hours && CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "fr";

    /// <summary>The one that is not shown now.</summary>
    public static string Other => Is24Hours ? Twelve : TwentyFour;

    /// <summary>Sets the clock of the request.</summary>
    public static void Use(HttpContext context)
    {
        var chosen = context.Request.Query[Query].ToString();
        if (chosen is Twelve or TwentyFour)
        {
            Preference.Keep(context, Query, chosen);
        }
        else
        {
            chosen = context.Request.Cookies[Query] ?? "";
        }

        if (chosen is Twelve or TwentyFour && chosen == Other)
        {
            var culture = (CultureInfo)CultureInfo.CurrentCulture.Clone();
            culture.DateTimeFormat.ShortTimePattern = chosen == TwentyFour ? "HH:mm" : "h:mm tt";
            CultureInfo.CurrentCulture = culture;
        }
    }
}
