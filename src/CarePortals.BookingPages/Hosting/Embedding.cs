using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Hosting;

/// <summary>
/// The pages in a frame of another site. Browsers keep no cookies there. The sealed draft and the origin that the browser
/// reports for a form replace the antiforgery cookie, URLs keep the language, and the last page needs no receipt cookie.
/// </summary>
internal static class Embedding
{
    private static readonly string[] KeptNames = [Languages.Query, ClockStyle.Query];

    /// <summary>The origin as a policy names it.</summary>
    public static string OriginOf(string parent) =>
        Uri.TryCreate(parent, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new SettingException(
                $"AddBookingEmbedding cannot use \"{parent}\". Name the site that frames the pages by its origin, such as https://clinic.example.");

    /// <summary>What of the address says how the patient wants to read the pages.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Kept(HttpRequest request) =>
        [.. KeptNames.Where(name => request.Query.ContainsKey(name)).Select(name => KeyValuePair.Create(name, request.Query[name].ToString()))];

    /// <summary>Whether the form comes from a page of this site. A browser that says nothing of it is not believed.</summary>
    public static bool IsOwnForm(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && new HostString(origin.Authority) == new HostString(new Uri($"{origin.Scheme}://{request.Host}").Authority),
        var site => site == "same-origin",
    };
}
