using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Keys only. At every stop somebody who sees has to see where the focus is.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostStops = 80;

    // The outline may be that of what surrounds the element, or of what covers it.
    private const string OutlineScript =
        """
        () => {
          const stop = document.activeElement;
          const seen = [getComputedStyle(stop), getComputedStyle(stop, '::before'), stop.closest('.slot') && getComputedStyle(stop.closest('.slot'))];
          return seen.some(style => style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) ? '' : stop.outerHTML;
        }
        """;

    /// <summary>Presses a key, after going there with Tab when a place is given.</summary>
    public async Task PressAsync(string key, string? at = null)
    {
        if (at is not null)
        {
            await TabToAsync(at);
        }

        await page.Keyboard.PressAsync(key);
    }

    public async Task TypeAsync(string text, string at)
    {
        await TabToAsync(at);
        await page.Keyboard.TypeAsync(text);
    }

    public Task<string> FocusAsync() => page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");

    private async Task TabToAsync(string selector)
    {
        await page.Locator(selector).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.That(await page.EvaluateAsync<string>(OutlineScript), Is.Empty, "the focus is not seen");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} was not reached with Tab.");
    }
}
