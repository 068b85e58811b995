using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Checks 4 and 5: the same instants on the right local day, in whatever zone the browser is.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class ZoneTests
{
    private static readonly DateTimeOffset Instant = new(2026, 11, 13, 4, 10, 0, TimeSpan.Zero);

    [TestCase("America/Toronto", "Thursday 12 November 2026", "11:10 p.m.")]
    [TestCase("America/St_Johns", "Friday 13 November 2026", "12:40 a.m.")]
    [TestCase("Asia/Kolkata", "Friday 13 November 2026", "9:40 a.m.")]
    [TestCase("Pacific/Auckland", "Friday 13 November 2026", "5:10 p.m.")]
    public async Task A_browser_in_another_zone_sees_the_instant_on_its_own_day(string zone, string day, string time)
    {
        await using var site = await SiteAsync(Instant);
        await using var visitor = await Visitor.OpenAsync(site, new() { TimezoneId = zone });

        await visitor.GoAsync("/book/1");
        await visitor.Page.GetByText($"Times on {day}").WaitForAsync();

        Assert.That((await visitor.Page.Locator(".slot").InnerTextAsync()).Normalize(System.Text.NormalizationForm.FormKC), Does.Contain(time));
        Assert.That(await visitor.Times.GetAttributeAsync("value"), Is.EqualTo("2026-11-13T04:10:00Z"));
    }

    [Test]
    public async Task Two_in_the_morning_in_UTC_on_2_July_is_1_July_in_Toronto()
    {
        await using var site = await SiteAsync(new DateTimeOffset(2027, 7, 2, 2, 0, 0, TimeSpan.Zero));
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.GoAsync("/book/1");

        Assert.That(await visitor.TextAsync(), Does.Contain("Times on Thursday 1 July 2027"));
    }

    [Test]
    public async Task A_visit_in_person_stays_in_the_time_of_the_clinic()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { TimezoneId = "Asia/Kolkata" });

        await visitor.GoAsync($"/book/{The.Examination}");

        Assert.That(await visitor.TextAsync(), Does.Contain("Times are clinic time: Toronto (America/Toronto)").And.Not.Contain("Change time zone"));
        Assert.That(visitor.Page.Url, Does.Not.Contain("tz="));
    }

    [Test]
    public async Task Another_zone_changes_times_and_days_and_stands_in_the_address_and_Back_returns()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.GoAsync($"/book/{The.FollowUp}");
        await visitor.PressAsync("Friday 30 October");
        await visitor.PressAsync("Change time zone");
        await visitor.Page.GetByLabel("Time zone").SelectOptionAsync("Pacific/Auckland");
        Assert.That(await visitor.TextAsync(), Does.Contain("Times are Toronto time"), "choosing in the list sends nothing");
        await visitor.PressAsync("Show times in this zone");

        Assert.That(visitor.Page.Url, Does.Contain("tz=Pacific%2FAuckland").And.Contain("day=2026-10-30"));
        // Half past nine in Toronto on the 29th is half past two at night on the 30th.
        Assert.That(await visitor.TextAsync(), Does.Contain("Times are Auckland time").And.Contain("Times on Friday 30 October 2026"));
        Assert.That(await visitor.Times.First.GetAttributeAsync("value"), Is.EqualTo("2026-10-29T13:30:00Z"));

        await visitor.Page.GoBackAsync();
        await visitor.Page.GoBackAsync();
        Assert.That(await visitor.TextAsync(), Does.Contain("Times are Toronto time"));
    }

    private static Task<TestSite> SiteAsync(DateTimeOffset instant) => TestSite.MountedAsync(configure: services => services.AddSingleton<ICarePortalsClient>(new FakeClient
    {
        Services = [new Service { Id = "1", Label = "Visit", IsVirtualMeeting = true }],

        // The key is no local day of anybody.
        Availability = new Availability { Days = new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["2026-11-20"] = [instant] } },
    }));
}
