using System.Globalization;
using CarePortals.BookingPages.Hosting;
using Microsoft.AspNetCore.Localization;

namespace CarePortals.BookingPages.Language;

/// <summary>
/// The languages of the page, from the setting <c>Languages</c>; the first is the default. Which one a patient gets: the one
/// chosen on the page (kept in a cookie), else the browser's, else the default. The machine's culture never reaches a page.
/// </summary>
internal sealed class Languages
{
    private const string Query = "culture";

    private Languages(IReadOnlyList<CultureInfo> all) => All = all;

    public IReadOnlyList<CultureInfo> All { get; }

    public static Languages Read(IConfiguration configuration)
    {
        string[] names = [.. configuration.GetSection("Languages").GetChildren().Select(child => child.Value ?? "")];
        return new Languages([.. (names.Length > 0 ? names : ["en-CA"]).Select(Find)]);
    }

    public void Use(WebApplication app)
    {
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new(All[0]),
            SupportedCultures = [.. All],
            SupportedUICultures = [.. All],
            RequestCultureProviders = [new QueryStringRequestCultureProvider(), new CookieRequestCultureProvider(), new CustomRequestCultureProvider(OfBrowser)],
        });
        app.Use(next => context =>
        {
            if (context.Request.Query.ContainsKey(Query))
            {
                var chosen = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.CurrentCulture));
                Preference.Keep(context, CookieRequestCultureProvider.DefaultCookieName, chosen);
            }

            return next(context);
        });
    }

    private Task<ProviderCultureResult?> OfBrowser(HttpContext context) => Task.FromResult(
        BrowserLanguage.Choose(All, context.Request.GetTypedHeaders().AcceptLanguage) is { } chosen ? new ProviderCultureResult(chosen.Name) : null);

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
