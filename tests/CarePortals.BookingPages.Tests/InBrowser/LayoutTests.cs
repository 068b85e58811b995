using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Check 18: small and enlarged screens, fingers, other spacing, forced colours, no motion, paper.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
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
    public async Task At_320_px_a_date_with_a_mistake_stays_within_the_form()
    {
        await using var site = await TestSite.StartAsync(configure: Large.With(new FakeClient
        {
            Services = [new Service { Id = "1", Label = "Visit", IsVirtualMeeting = true, Fields = [new FormField { Name = "dob", Required = true }] }],
        }));
        await using var visitor = await Visitor.OpenAsync(site, new() { ViewportSize = new() { Width = 320, Height = 800 } });

        await visitor.GoAsync("/book/1/details?start=2026-11-02T14:00:00Z&tz=America/Toronto");
        await visitor.PressAsync("Continue");
        await visitor.SeesAsync("Your details");

        var (form, year) = ((await visitor.Page.Locator("#details").BoundingBoxAsync())!, (await visitor.Page.GetByLabel("Year").BoundingBoxAsync())!);
        Assert.That(year.X + year.Width, Is.LessThan(form.X + form.Width));
        Assert.That(await Shots.SidewaysAsync(visitor.Page), Is.Empty);
    }

    [Test]
    public async Task At_320_px_a_long_description_is_folded_and_an_address_without_end_is_broken()
    {
        var description = $"See https://example.com/{new string('a', 300)}\n" + string.Concat(Enumerable.Repeat("We see you in a room of its own. ", 140));
        await using var site = await TestSite.StartAsync(configure: Large.With(new FakeClient { Services = [new Service { Id = "1", Label = "Visit", Description = description }] }));
        await using var visitor = await Visitor.OpenAsync(site, new() { ViewportSize = new() { Width = 320, Height = 800 } });

        await visitor.GoAsync("/");

        Assert.That(await Shots.SidewaysAsync(visitor.Page), Is.Empty);
        Assert.That((await visitor.Page.Locator(".card").BoundingBoxAsync())!.Height, Is.LessThan(800));
        await visitor.Page.GetByText("Read more").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("a room of its own").Last).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_number_of_the_clinic_can_be_pressed_and_stands_in_one_line()
    {
        await using var site = await TestSite.StartAsync(configure: Large.With(new FakeClient { Services = [new Service { Id = "1", Label = "Visit", IsVirtualMeeting = true }] }));
        await using var visitor = await Visitor.OpenAsync(site);
        var number = visitor.Page.Locator("main a[href='tel:4165550100']");

        await visitor.GoAsync("/book/1?tz=America/Toronto");
        for (var width = 320; width <= 400; width += 10)
        {
            await visitor.Page.SetViewportSizeAsync(width, 800);
            Assert.That(await number.EvaluateAsync<int>("link => link.getClientRects().length"), Is.EqualTo(1), $"{width} px");
        }

        Assert.That(await number.InnerTextAsync(), Is.EqualTo("416-555-0100"));
        Assert.That(await number.GetAttributeAsync("dir"), Is.EqualTo("ltr"), "in a language from right to left too");
    }

    [Test]
    public async Task On_a_phone_what_belongs_together_stands_in_one_line()
    {
        await using var site = await TestSite.StartAsync(configure: Large.With(new FakeClient { Services = Large.Services, Availability = Large.EveryDay(The.Instant("2026-10-29T15:00:00Z")) }));
        await using var visitor = await Visitor.OpenAsync(site, new() { ViewportSize = new() { Width = 390, Height = 800 } });

        await visitor.GoAsync("/");
        Assert.That(await TopsAsync(".group:first-of-type .card:nth-child(2) .facts li"), Has.Length.EqualTo(1), "length and kind of a visit");
        await visitor.GoAsync("/book/service-1?tz=America/Toronto");
        Assert.That(await TopsAsync(".goto input[type=date], .goto button"), Has.Length.EqualTo(1), "a date and its button");

        Task<int[]> TopsAsync(string selector) => visitor.Page.Locator(selector).EvaluateAllAsync<int[]>("all => [...new Set(all.map(one => Math.round(one.getBoundingClientRect().top)))]");
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
