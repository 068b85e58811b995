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

    /// <summary>What makes the page scroll sideways: how far, and the elements that stick out.</summary>
    public static Task<string[]> SidewaysAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const out = [...document.querySelectorAll('body *')].map(element => [element, element.getBoundingClientRect()]).filter(([, box]) => box.right > clientWidth - 1 && box.width > 0);
          return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px`, ...out.map(([element, box]) => `${box.left}..${box.right} ${element.outerHTML.slice(0, 100)}`)] : [];
        }
        """);
}
