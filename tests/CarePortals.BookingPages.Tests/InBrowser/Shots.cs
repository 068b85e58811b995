using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Pictures of pages, for whoever wants to look at them: in the folder that SCREENSHOTS names.</summary>
internal static class Shots
{
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name.Replace(' ', '-')}.png"), FullPage = true });
        }
    }

    /// <summary>How far the page can be scrolled sideways. The body is never wider than the window; what sticks out of it scrolls.</summary>
    public static Task<int> SidewaysAsync(IPage page) =>
        // Both are rounded to whole pixels, each in its own way: a difference of one is no scroll.
        page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth - 1)");
}
