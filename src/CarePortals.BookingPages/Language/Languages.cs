using System.Globalization;
using CarePortals.BookingPages.Hosting;
using Microsoft.AspNetCore.Localization;

namespace CarePortals.BookingPages.Language;

/// <summary>
/// The languages of the pages, from the setting <c>Languages</c>; the first is the default. Which one a patient gets: the one
/// chosen on the page (kept in a cookie), else the browser's, else the default. An application with a localization of its
/// own that leaves the setting out decides itself. The machine's culture never reaches a page.
/// </summary>
internal sealed class Languages
{
    public const string Query = "culture";

    private readonly CultureInfo[] _all;
    private readonly bool _isSet;

    private Languages(string[] names) => (_isSet, _all) = (names.Length > 0, [.. (names.Length > 0 ? names : ["en-CA"]).Select(Find)]);

    public static Languages Read(IConfiguration configuration) =>
        new([.. configuration.GetSection("Languages").GetChildren().Select(child => child.Value ?? "").Where(name => name.Length > 0)]);

    public IReadOnlyList<CultureInfo> All => _all;

    /// <summary>The languages that a patient can choose on the page; none when the application chooses.</summary>
    public IReadOnlyList<CultureInfo> Choices(HttpContext context) => IsOfApplication(context) ? [] : _all;

    /// <summary>Sets the language of the request.</summary>
    public void Use(HttpContext context)
    {
        if (IsOfApplication(context))
        {
            CultureInfo.CurrentCulture = WithGregorianDates(CultureInfo.CurrentCulture);
            return;
        }

        var asked = Named(context.Request.Query[Query]);
        if (asked is not null)
        {
            Preference.Keep(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new(asked.Name)));
        }

        var chosen = asked ?? Named(OfCookie(context)) ?? BrowserLanguage.Choose(_all, context.Request.GetTypedHeaders().AcceptLanguage) ?? _all[0];
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = chosen;
    }

    private bool IsOfApplication(HttpContext context) => !_isSet && context.Features.Get<IRequestCultureFeature>() is not null;

    private CultureInfo? Named(string? name) => Array.Find(_all, one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? OfCookie(HttpContext context) =>
        CookieRequestCultureProvider.ParseCookieValue(context.Request.Cookies[CookieRequestCultureProvider.DefaultCookieName] ?? "")?.UICultures.FirstOrDefault().Value;

    // Dates are typed, sent and booked by the Gregorian calendar, so they are read by it too. Others, such as that of ar-SA, do
    // not even reach the year that somebody old was born in.
    private static CultureInfo WithGregorianDates(CultureInfo culture)
    {
        var gregorian = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault();
        if (culture.DateTimeFormat.Calendar is GregorianCalendar || gregorian is null)
        {
            return culture;
        }

        var changed = (CultureInfo)culture.Clone();
        changed.DateTimeFormat.Calendar = gregorian;
        return CultureInfo.ReadOnly(changed);
    }

    private static CultureInfo Find(string name)
    {
        try
        {
            // Without language data a machine knows no culture, or gives every name the same formats.
            return WithGregorianDates(CultureInfo.GetCultureInfo(name, predefinedOnly: true));
        }
        catch (CultureNotFoundException)
        {
            throw new SettingException(
                $"this machine has no data for the language {name}. Install ICU (such as the package libicu) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT, or choose others in Languages.");
        }
    }
}
