using System.Text.RegularExpressions;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>A link to a service that brings answers along, in the part of an address that no server sees.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class PrefillTests
{
    private const string Fragment = "#prefill:firstName=Canary&lastName=O%27Brien&email=canary%2Bnews%40example.com&feeling=The%20same&consent=true&nothing=1";

    [Test]
    public async Task Answers_of_a_link_stand_in_the_form_and_reach_nobody_before()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { TimezoneId = "America/Vancouver" });

        await visitor.GoAsync($"/book/{The.FollowUp}{Fragment}");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("tz=America%2FVancouver"));
        await visitor.Page.Locator("button.day").Nth(1).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#choose")).ToBeFocusedAsync();
        await visitor.ChooseTimeAsync();

        await Assertions.Expect(visitor.Page.GetByLabel("First name")).ToHaveValueAsync("Canary");
        await Assertions.Expect(visitor.Page.GetByLabel("Last name")).ToHaveValueAsync("O'Brien");
        await Assertions.Expect(visitor.Page.GetByLabel("E-mail", new() { Exact = true })).ToHaveValueAsync("canary+news@example.com");
        await Assertions.Expect(visitor.Page.GetByLabel("The same")).ToBeCheckedAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("I agree to be contacted about my results")).ToBeCheckedAsync();
        Assert.That(visitor.Page.Url, Does.Not.Contain("Canary"));
        Assert.That(await visitor.Page.EvaluateAsync<int>("() => sessionStorage.length + localStorage.length"), Is.Zero);
        Assert.That(site.Log.GetSnapshot().Select(record => record.Message), Has.None.Contains("anary"));
        Assert.That(site.Sandbox.Requests.Select(request => request.PathAndQuery), Has.None.Contains("anary"));
    }

    [Test]
    public async Task A_date_is_filled_in_part_by_part_and_what_was_typed_stays()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.GoAsync($"/#prefill:dob=1980-02-28&firstName=Jane");
        await visitor.Link("Physical Examination").ClickAsync();
        await visitor.ChooseTimeAsync();

        foreach (var (part, value) in new[] { ("Day", "28"), ("Month", "02"), ("Year", "1980") })
        {
            await Assertions.Expect(visitor.Page.GetByLabel(part, new() { Exact = true })).ToHaveValueAsync(value);
        }

        await visitor.Page.GetByLabel("First name").FillAsync("Joan");
        await visitor.PressAsync("Continue");
        await Assertions.Expect(visitor.Page.GetByLabel("First name")).ToHaveValueAsync("Joan");
    }
}
