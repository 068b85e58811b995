using CarePortals.BookingPages.Tests.Support;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Check 18: small and enlarged screens, fingers, other spacing, forced colours, no motion, paper.</summary>
[Category("Browser")]
[CancelAfter(90_000)]
internal sealed class LayoutTests
{
    // What WCAG 1.4.12 lets a patient set.
    private const string Spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

    private const string SmallTargets =
        """
        () => [...document.querySelectorAll('a, button, select, input:not([type=hidden]), textarea')]
          .map(element => element.closest('label') ?? element)
          .filter(element => element.checkVisibility() && !element.matches('.hidden, .skip') && getComputedStyle(element).position !== 'absolute')
          .filter(element => element.closest('h2') === null)
          .filter(element => { const box = element.getBoundingClientRect(); return box.height < (element.matches('.slot, .day, .tick') ? 44 : 24) || box.width < 24; })
          .map(element => element.outerHTML)
        """;

    [Test]
    public async Task At_320_px_which_is_400_percent_nothing_sticks_out_and_everything_can_be_hit()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { ViewportSize = new() { Width = 320, Height = 256 }, BypassCSP = true });

        foreach (var address in new[] { "/", $"/book/{The.NightConsultation}?day=2026-11-01&zones=all", $"/book/{The.NightConsultation}/details?start=2026-11-01T05:30:00Z" })
        {
            await visitor.GoAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "tz=America/Toronto");
            Assert.That(await visitor.Page.EvaluateAsync<string[]>(SmallTargets), Is.Empty, address);
            Assert.That(await Shots.SidewaysAsync(visitor.Page), Is.Empty, address);
            await visitor.Page.AddStyleTagAsync(new() { Content = Spacing });
            Assert.That(await Shots.SidewaysAsync(visitor.Page), Is.Empty, $"{address} with other spacing");
        }
    }

    [Test]
    public async Task In_forced_colours_the_chosen_time_is_seen_and_without_motion_nothing_moves()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });

        await visitor.GoAsync($"/book/{The.FollowUp}?tz=America/Toronto");
        await visitor.Times.First.CheckAsync();

        Assert.That(await visitor.Page.Locator(".slot").First.EvaluateAsync<string>("slot => getComputedStyle(slot).outlineStyle"), Is.EqualTo("solid"));
        Assert.That(await visitor.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).scrollBehavior"), Is.EqualTo("auto"));
        await visitor.GoAsync("/");
        Assert.That(await visitor.Page.Locator(".card").First.EvaluateAsync<string>("card => getComputedStyle(card).transitionDuration"), Is.EqualTo("0s"));
    }

    [Test]
    public async Task On_paper_stands_the_appointment_and_nothing_to_press()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.BookAsync();
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var paper = await visitor.TextAsync();
        Assert.That(paper, Does.Contain("Your appointment is booked").And.Contain("Thursday 29 October 2026").And.Contain("Access key"));
        Assert.That(paper, Does.Not.Contain("Add to calendar").And.Not.Contain("Copy").And.Not.Contain("Book another"));
    }
}
