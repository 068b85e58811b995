using System.Text.RegularExpressions;
using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.BookingPages.Tests;

/// <summary>Which language a browser gets that asks for some and refuses others; without any it is English of Canada.</summary>
[CancelAfter(180_000)]
internal sealed class BrowserLanguageTests
{
    [TestCase("fr", "fr-CA")]
    [TestCase("fr-FR, en;q=0.5", "fr-CA")]
    [TestCase("en;q=0.5, fr;q=0.9", "fr-CA")]
    [TestCase("de", "en-CA")]
    [TestCase("fr;q=0, en;q=0.1", "en-CA")]
    [TestCase("fr;q=0", "en-CA")]
    [TestCase("fr-CA;q=0, fr", "en-CA", Description = "No other French is there.")]
    [TestCase("de, en;q=0", "fr-CA", Description = "The default is refused.")]
    [TestCase("en;q=0.000", "fr-CA")]
    [TestCase("en;q=0, *", "fr-CA")]
    [TestCase("en;q=0, en-CA", "en-CA", Description = "What says more counts.")]
    [TestCase("en;q=0, fr;q=0", "en-CA", Description = "A page in the wrong language is better than none.")]
    [TestCase("fr, *;q=0", "fr-CA")]
    public async Task A_browser_gets_what_it_asks_for_and_not_what_it_refuses(string accepts, string expected)
    {
        await using var site = await TestSite.StartAsync();
        using var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("Accept-Language", accepts);

        Assert.That(Regex.Match(await http.GetStringAsync("/"), "<html lang=\"(.*?)\"").Groups[1].Value, Is.EqualTo(expected));
    }
}
