using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>From a day to its times, on a phone.</summary>
[Category("Browser")]
[CancelAfter(90_000)]
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
        var first = The.Instant("2026-10-29T15:00:00Z");
        var days = Enumerable.Range(0, 89).ToDictionary(day => $"day {day}", day => (IReadOnlyList<DateTimeOffset>)[first.AddDays(day)]);
        await using var site = await TestSite.StartAsync(configure: services => services.AddSingleton<ICarePortalsClient>(
            new FakeClient { Services = [new Service { Id = "1", Label = "Visit", IsVirtualMeeting = true }], Availability = new Availability { Days = days } }));
        await using var visitor = await Visitor.WithoutScriptAsync(site);

        await visitor.GoAsync("/book/1?tz=America/Toronto");
        await visitor.Page.GetByText("All days with times").ClickAsync();
        await visitor.Page.Locator("button.cell").Last.ClickAsync();

        Assert.That(await visitor.TextAsync(), Does.Contain("Times on Monday 25 January 2027"));
    }
}
