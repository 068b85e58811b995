using CarePortals.BookingPages.Assets;
using CarePortals.BookingPages.Pages;

namespace CarePortals.BookingPages.Hosting;

/// <summary>
/// Headers of every response: only this page's own scripts run, nothing is cached, and no referrer is sent to another site.
/// </summary>
internal static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; " + NoParents;

    private const string NoParents = "frame-ancestors 'none'";

    /// <summary>Gives one answer a policy of its own.</summary>
    public static void Allow(HttpContext context, string policy) => context.Items[typeof(SecurityHeaders)] = policy;

    public static void Add(HttpContext context, IReadOnlyCollection<string> parents)
    {
        var isHome = (context.Request.PathBase + context.Request.Path).ToUriComponent() == BookAddress.HomePath;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var own = context.Items[typeof(SecurityHeaders)] as string;
            if (headers.ContentSecurityPolicy.Count == 0)
            {
                // An application that has a policy of its own keeps it.
                headers.ContentSecurityPolicy = (own ?? ContentSecurityPolicy).Replace(NoParents, Allowed(parents), StringComparison.Ordinal);
            }

            if (parents.Count > 0)
            {
                // It knows no list of sites.
                headers.Remove("X-Frame-Options");
            }

            headers.XContentTypeOptions = "nosniff";
            // Under no-referrer a browser does not say either where a form comes from, which stands in for a cookie in a frame.
            headers["Referrer-Policy"] = parents.Count > 0 ? "same-origin" : "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()" + (own is null ? ", payment=()" : "");
            headers["X-Robots-Tag"] = isHome ? "nofollow" : "noindex, nofollow";
            if (headers.CacheControl != Stylesheet.CacheForYears)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
    }

    private static string Allowed(IReadOnlyCollection<string> parents) => parents.Count > 0 ? $"frame-ancestors {string.Join(' ', parents)}" : NoParents;
}
