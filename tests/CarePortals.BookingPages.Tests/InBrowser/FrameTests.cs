using System.Text.RegularExpressions;
using CarePortals.BookingPages.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>The pages in a frame of the clinic's own site, as README puts them there.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class FrameTests
{
    private const string Clinic = "https://clinic.example";

    [Test]
    public async Task A_patient_books_in_a_frame_that_grows_with_its_page()
    {
        await using var site = await TestSite.HostAsync("/appointments", services => services.AddBookingEmbedding(Clinic));
        await using var visitor = await Visitor.OpenAsync(site);
        var snippet = Regex.Match(await File.ReadAllTextAsync(Path.Combine(TestSite.Project, "README.md")), "```html\n(<iframe.*?)```", RegexOptions.Singleline).Groups[1].Value;
        await visitor.Page.RouteAsync($"{Clinic}/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = snippet.Replace("https://site.example/appointments", site.At("/").AbsoluteUri, StringComparison.Ordinal),
        }));
        var frame = visitor.Page.FrameLocator("#booking");

        // A browser asks before a page of the internet shows one of this machine.
        await visitor.Context.GrantPermissionsAsync(["local-network-access"]);
        await visitor.Page.GotoAsync($"{Clinic}/");
        await frame.GetByRole(AriaRole.Link, new() { Name = "Follow-up Visit" }).ClickAsync();
        await frame.Locator("input[name=start]").First.CheckAsync();
        await frame.Locator("#times > button").ClickAsync();
        foreach (var (name, answer) in new[] { ("firstName", "Jane"), ("lastName", "Doe"), ("email", "jane@example.com") })
        {
            await frame.Locator($"[name='answer.{name}']").FillAsync(answer);
        }

        await frame.Locator("[name='answer.feeling']").First.CheckAsync();
        await frame.Locator("[name='answer.consent'][type=checkbox]").CheckAsync();
        await frame.Locator("#details button:not(.hidden)").ClickAsync();
        await frame.Locator("#review button.main").ClickAsync();

        await Assertions.Expect(frame.Locator("h1")).ToHaveTextAsync("Your appointment is booked");
        var height = await frame.Locator("html").EvaluateAsync<int>("page => page.offsetHeight");
        await Assertions.Expect(visitor.Page.Locator("#booking")).ToHaveCSSAsync("height", $"{height}px");
        Assert.That(site.CreateCalls, Is.EqualTo(1));
        Assert.That(await visitor.Context.CookiesAsync(), Is.Empty);
    }
}
