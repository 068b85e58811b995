using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>What only a browser does: it stops, and it may be years old.</summary>
[Category("Browser")]
[Parallelizable]
[CancelAfter(180_000)]
internal sealed class DeadEndTests
{
    [TestCase("Escape")]
    [TestCase("Stop")]
    public async Task A_Confirm_that_was_stopped_can_be_pressed_again_and_books_once(string how)
    {
        await using var site = await TestSite.StartAsync();
        await using var visitor = await Visitor.OpenAsync(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.SlowHeaders, 2500), Operation.CreateAppointment, times: 1);
        await visitor.ReviewAsync();

        // Timed in the page, because the browser's driver waits for the answer that is stopped here.
        await visitor.Page.EvaluateAsync(
            "how => addEventListener('submit', () => setTimeout(() => { document.title = document.querySelector('#review button').textContent; stop(); how === 'Stop' || dispatchEvent(new KeyboardEvent('keydown', { key: how })); }, 500), { once: true })", how);
        await visitor.HitAsync(visitor.Button("Confirm appointment"));
        await Assertions.Expect(visitor.Page).ToHaveTitleAsync("One moment…");
        await Assertions.Expect(visitor.Button("Confirm appointment")).ToBeVisibleAsync();
        await visitor.PressAsync("Confirm appointment");

        await visitor.SeesAsync("Your appointment is booked");
        Assert.That(site.CreateCalls, Is.EqualTo(1));
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task A_browser_that_knows_nothing_of_the_last_four_years_shows_what_is_there(ColorScheme scheme)
    {
        await using var site = await TestSite.StartAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { ColorScheme = scheme });
        await visitor.Context.RouteAsync("**/site.css*", async route =>
        {
            var response = await route.FetchAsync();
            var css = (await response.TextAsync()).Replace("light-dark(", "not-known(").Replace("color-mix(", "not-known(").Replace(":has(", ":not-known(").Replace("inline-start;", "not-known;").Replace("text-wrap", "not-known");
            await route.FulfillAsync(new() { Response = response, Body = css });
        });

        await visitor.GoAsync($"/book/{The.NightConsultation}/details?start=2026-10-30T01:00:00Z&tz=America/Toronto");

        Assert.That(await visitor.Page.EvaluateAsync<string[]>(Unseen), Is.Empty);
        await Shots.KeepAsync(visitor.Page, $"details in an old browser-{scheme}");
        await visitor.GoAsync($"/book/{The.FollowUp}?tz=America/Toronto");
        Assert.That(await visitor.Page.EvaluateAsync<string[]>(Unseen), Is.Empty);
        await Shots.KeepAsync(visitor.Page, $"times in an old browser-{scheme}");
    }

    // Controls without an edge, and letters of nearly the colour behind them.
    private const string Unseen =
        """
        () => {
          const parse = text => (text.match(/[\d.]+/g) ?? []).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const contrast = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);
          const behind = element => { for (; element; element = element.parentElement) { const color = parse(getComputedStyle(element).backgroundColor); if (color.length && color[3] !== 0) return color; } return [255, 255, 255]; };
          return [...document.querySelectorAll('main :is(input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, button, label, legend, p, h1, h2, h3)')]
            .filter(element => element.checkVisibility() && !element.matches('.hidden') && element.getBoundingClientRect().width > 1)
            .filter(element => { const style = getComputedStyle(element);
              return contrast(parse(style.color), behind(element)) < 4.5
                || (element.matches('input, select, textarea') && (style.borderTopWidth === '0px' || contrast(parse(style.borderTopColor), behind(element.parentElement)) < 3)); })
            .map(element => element.outerHTML.slice(0, 120));
        }
        """;
}
