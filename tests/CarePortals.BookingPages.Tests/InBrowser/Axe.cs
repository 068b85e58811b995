using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>axe, wide and light, and at 320 px and dark, where nothing may scroll sideways either.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static async Task AssertCleanAsync(Visitor visitor, string state)
    {
        var page = visitor.Page;
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (320, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await page.RunAxe(Rules);
            Assert.That(
                result.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"),
                Is.Empty,
                $"{state}, {width} px, {scheme}");
            Assert.That(await Shots.SidewaysAsync(page), Is.Empty, $"{state}, {width} px");
            await Shots.KeepAsync(page, $"{state}-{width}-{scheme}");
        }
    }
}
