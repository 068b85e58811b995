using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>axe, wide and light, and at 320 px and dark, where nothing may scroll sideways either.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Only violations are collected: to list all that passed takes longer than to find what did not.
    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], selectors: false });
          return violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' | ')}`);
        }
        """;

    public static async Task AssertCleanAsync(Visitor visitor, string state)
    {
        var page = visitor.Page;
        await page.EvaluateAsync(Script);
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (320, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.That(await page.EvaluateAsync<string[]>(Run), Is.Empty, $"{state}, {width} px, {scheme}");
            Assert.That(await Shots.SidewaysAsync(page), Is.Empty, $"{state}, {width} px");
            await Shots.KeepAsync(page, $"{state}-{width}-{scheme}");
        }
    }
}
