using CarePortals.BookingPages.Tests.Support;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>From a day to its times, on a phone.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class DayChoiceTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task Choosing_a_day_shows_its_times_with_the_focus(bool script)
    {
        await using var site = await TestSite.StartAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { JavaScriptEnabled = script, ViewportSize = new() { Width = 390, Height = 800 } });

        await visitor.GoAsync($"/book/{The.FollowUp}?tz=America/Toronto");
        await visitor.Page.Locator("button.day").Nth(3).ClickAsync();

        await Assertions.Expect(visitor.Times.First).ToBeInViewportAsync();
        await Assertions.Expect(visitor.Page.Locator("#choose")).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_day_in_three_months_is_two_presses_away()
    {
        await using var site = await TestSite.StartAsync(configure: Large.Visit(Large.EveryDay(The.Instant("2026-10-29T15:00:00Z"))));
        await using var visitor = await Visitor.WithoutScriptAsync(site);

        await visitor.GoAsync("/book/1?tz=America/Toronto");
        await visitor.Page.GetByText("All days with times").ClickAsync();
        await visitor.Page.Locator("button.cell").Last.ClickAsync();

        Assert.That(await visitor.TextAsync(), Does.Contain("Times on Monday 25 January 2027"));
    }

    [Test]
    public async Task The_overview_is_a_calendar_in_which_every_day_stands_below_its_weekday()
    {
        await using var site = await TestSite.StartAsync(configure: Large.Visit(Large.EveryDay(The.Instant("2026-10-29T15:00:00Z"))));
        await using var visitor = await Visitor.OpenAsync(site, new() { ViewportSize = new() { Width = 320, Height = 800 } });

        await visitor.GoAsync("/book/1?tz=America/Toronto");
        await visitor.Page.GetByText("All days with times").ClickAsync();
        foreach (var (day, weekday) in new[] { ("Thursday 29 October, 1 time", "Thu"), ("Sunday 1 November, 1 time", "Sun"), ("Friday 1 January, 1 time", "Fri") })
        {
            var box = (await visitor.Button(day).Last.BoundingBoxAsync())!;
            var above = (await visitor.Page.Locator("p.week").First.GetByText(weekday).BoundingBoxAsync())!;
            Assert.That(box.X + (box.Width / 2), Is.EqualTo(above.X + (above.Width / 2)).Within(1), day);
            Assert.That(box.Width, Is.GreaterThanOrEqualTo(24), day);
        }
    }

    [TestCase("2026-12-24", "Times on Thursday 24 December 2026")]
    [TestCase("2027-01-25", "Times on Monday 25 January 2027")]
    public async Task A_patient_goes_to_a_date(string date, string heading)
    {
        await using var site = await TestSite.StartAsync(configure: Large.Visit(Large.EveryDay(The.Instant("2026-10-29T15:00:00Z"))));
        await using var visitor = await Visitor.WithoutScriptAsync(site);

        await visitor.GoAsync("/book/1?tz=America/Toronto");
        await visitor.Page.GetByLabel("Go to a date").FillAsync(date);
        await visitor.Button("Show").Last.ClickAsync();

        Assert.That(await visitor.TextAsync(), Does.Contain(heading));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_hundred_and_eight_times_of_a_day_fit_on_two_screens_of_a_phone(bool script)
    {
        await using var site = await TestSite.StartAsync(configure: Large.Visit(Large.EveryDay(Large.ManyTimes)));
        await using var visitor = await Visitor.OpenAsync(site, new() { JavaScriptEnabled = script, ViewportSize = new() { Width = 390, Height = 844 } });

        await visitor.GoAsync("/book/1?tz=America/Toronto");
        Assert.That((await visitor.Page.Locator("#choose").BoundingBoxAsync())!.Height, Is.LessThan(2 * 844));
        await visitor.Page.GetByText("2:00 p.m. – 2:55 p.m.").ClickAsync();
        await visitor.Page.GetByLabel("2:20 p.m.", new() { Exact = true }).CheckAsync();
        await visitor.PressAsync("Continue");

        await visitor.SeesAsync("Your details");
        Assert.That(await visitor.TextAsync(), Does.Contain("2:20"));
    }
}
