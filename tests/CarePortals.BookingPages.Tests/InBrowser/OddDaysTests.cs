using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Checks 7 and 8: what the API may answer for open times, and where the page opens.</summary>
[Category("Elsewhere")]
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class OddDaysTests
{
    [TestCase("{}", "There are no online times for Visit in the next 90 days.", 0)]
    [TestCase("""{ "2026-10-30": [] }""", "There are no online times for Visit in the next 90 days.", 0)]
    [TestCase("""{ "2026-10-20": ["2026-10-20T14:00:00Z"] }""", "There are no online times for Visit in the next 90 days.", 0, TestName = "Times_that_have_passed")]
    [TestCase("""{ "queue": { "length": 3 } }""", "You do not choose a time for this service.", 0)]
    [TestCase(
        """{ "2026-10-29": ["2026-10-30T15:00:00Z", "2026-10-30T14:00:00Z", "2026-10-30T11:00:00-03:00"], "2026-10-30": ["2026-10-30T14:00:00.000Z", "2026-10-27T14:00:00Z"], "2026-11-01": [] }""",
        "Times on Friday 30 October 2026",
        2,
        TestName = "A_key_that_is_not_the_local_day_with_repeated_unsorted_and_past_times")]
    public async Task The_page_says_what_is_so(string answer, string text, int times)
    {
        await using var site = await SiteAsync(JsonConvert.DeserializeObject<Availability>(answer)!);
        await using var visitor = await Visitor.WithoutScriptAsync(site);

        await visitor.GoAsync("/book/1");

        Assert.That(await visitor.TextAsync(), Does.Contain(text));
        Assert.That(await visitor.Times.CountAsync(), Is.EqualTo(times));
        Assert.That(site.Log.Text, Does.Not.Contain("Exception"));
    }

    [Test]
    public async Task The_page_opens_on_the_first_day_with_times_and_earlier_and_later_ones_are_reached()
    {
        var first = new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
        var days = Enumerable.Range(0, 25).ToDictionary(day => $"day {day}", day => (IReadOnlyList<DateTimeOffset>)[first.AddDays(day)]);
        await using var site = await SiteAsync(new Availability { Days = days });
        await using var visitor = await Visitor.WithoutScriptAsync(site);

        await visitor.GoAsync("/book/1");
        Assert.That(await visitor.TextAsync(), Does.Contain("Times on Monday 23 November 2026").And.Not.Contain("Earlier dates"));
        Assert.That(await visitor.Page.Locator("button.day").CountAsync(), Is.EqualTo(10));
        await visitor.PressAsync("Later dates");
        Assert.That(await visitor.TextAsync(), Does.Contain("Times on Thursday 3 December 2026").And.Contain("Earliest time: Monday 23 November 2026"));
        await visitor.PressAsync("Later dates");
        Assert.That(await visitor.Page.Locator("button.day").CountAsync(), Is.EqualTo(5));
        Assert.That(await visitor.TextAsync(), Does.Not.Contain("Later dates"));
        await visitor.PressAsync("Earlier dates");
        await visitor.PressAsync("Earlier dates");
        Assert.That(await visitor.TextAsync(), Does.Contain("Times on Monday 23 November 2026"));
    }

    private static Task<TestSite> SiteAsync(Availability availability) => TestSite.MountedAsync(configure: services => services.AddSingleton<ICarePortalsClient>(
        new FakeClient { Services = [new Service { Id = "1", Label = "Visit", IsVirtualMeeting = true }], Availability = availability }));
}
