using CarePortals.BookingPages.Pages;

namespace CarePortals.BookingPages.Language;

/// <summary>Keeps in a cookie how a patient wants to read the page. Says nothing about who it is.</summary>
internal static class Preference
{
    public static void Keep(HttpContext context, string name, string value)
    {
        if (!BookAddress.UsesCookies)
        {
            return;
        }

        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = BookAddress.HomePath,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
    }
}
