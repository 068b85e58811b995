using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace CarePortals.BookingPages.Language;

/// <summary>Which of the page's languages a browser wants most, by its header <c>Accept-Language</c>.</summary>
internal static class BrowserLanguage
{
    /// <summary>The language, or null when the browser refuses all of them.</summary>
    public static CultureInfo? Choose(IReadOnlyList<CultureInfo> all, IEnumerable<StringWithQualityHeaderValue> accepts)
    {
        var wanted = accepts.Select(range => (Name: range.Value.Value!, Quality: range.Quality ?? 1)).OrderByDescending(range => range.Quality).ToArray();

        // Of several that name a language, the one that says more counts: "en;q=0, en-CA" is English of Canada and no other.
        bool IsRefused(CultureInfo one) =>
            wanted.Where(range => Names(range.Name, one)).OrderByDescending(range => range.Name.Length).FirstOrDefault(("", 1)).Quality == 0;

        CultureInfo[] offered = [.. all.Where(one => !IsRefused(one))];

        // The framework's own provider does not give somebody from France the French of Canada.
        return wanted.Where(range => range.Quality > 0)
            .Select(range => offered.FirstOrDefault(one => one.Name.Equals(range.Name, StringComparison.OrdinalIgnoreCase))
                ?? offered.FirstOrDefault(one => one.TwoLetterISOLanguageName.Equals(range.Name.Split('-')[0], StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(found => found is not null) ?? offered.FirstOrDefault();
    }

    private static bool Names(string range, CultureInfo one) =>
        one.Name.Equals(range, StringComparison.OrdinalIgnoreCase) || one.Name.StartsWith($"{range}-", StringComparison.OrdinalIgnoreCase);
}
