using CarePortals.BookingPages.Tests.Support;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>A clinic with two hundred services.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class ServiceSearchTests
{
    private const string Shown = ".card:visible";

    [Test]
    public async Task A_patient_finds_one_of_two_hundred_services_and_nobody_else_learns_what_was_typed()
    {
        await using var site = await StartAsync();
        await using var visitor = await Visitor.OpenAsync(site);
        await visitor.GoAsync("/");
        var asked = visitor.Asked.Count;

        await visitor.Page.GetByLabel("Find a service").FillAsync("echo VISIT 197");

        await Assertions.Expect(visitor.Page.Locator(Shown)).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Page.Locator(Shown)).ToContainTextAsync("Échographie – visit 197");
        await Assertions.Expect(visitor.Page.Locator(".group:visible h2")).ToHaveTextAsync("Échographie");
        await Assertions.Expect(visitor.Page.Locator("#found")).ToHaveTextAsync("Services found: 1");
        Assert.That(visitor.Asked, Has.Count.EqualTo(asked));
    }

    [Test]
    public async Task Without_script_groups_lead_to_each_service()
    {
        await using var site = await StartAsync();
        await using var visitor = await Visitor.WithoutScriptAsync(site);
        await visitor.GoAsync("/");

        await visitor.Link("Dermatology").First.ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Dermatology", Exact = true })).ToBeInViewportAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Find a service")).ToBeHiddenAsync();
        Assert.That(await visitor.Page.Locator(".badge").CountAsync(), Is.EqualTo(67), "where a card is needed, the list says so");
    }

    private static Task<TestSite> StartAsync() => TestSite.StartAsync(configure: Large.With(new FakeClient { Services = Large.Services }));
}
