using CarePortals.BookingPages.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Takes the pictures in README anew, when asked for by name.</summary>
[Explicit("Writes into the repository.")]
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class ReadmePictures
{
    private const int MostBytes = 150_000;

    private static readonly string Folder = Path.Combine(TestSite.Project, "docs");

    [Test]
    public async Task Take()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { ViewportSize = new() { Width = 480, Height = 960 } });

        await visitor.GoAsync("/");
        await TakeAsync(visitor, "services");
        await visitor.GoAsync($"/book/{The.FollowUp}?tz=America/Toronto");
        await visitor.Times.Nth(2).CheckAsync();
        await visitor.Page.Mouse.MoveAsync(0, 0);
        await visitor.Page.EvaluateAsync("() => document.activeElement.blur()");
        await visitor.Page.Locator("h1").EvaluateAsync("heading => heading.scrollIntoView({ behavior: 'instant' })");
        await TakeAsync(visitor, "times");
        await visitor.BookAsync();
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await visitor.GoAsync(new Uri(visitor.Page.Url).AbsolutePath);
        await TakeAsync(visitor, "booked");
    }

    [Test]
    public async Task Take_another_host()
    {
        await using var site = await TestSite.HostAsync(
            "/visits",
            services => ViewsOfSite.Add(services, new Dictionary<string, Type> { ["/CarePortalsBooking/Head.cshtml"] = typeof(ViewsOfSite.Head) }),
            app => app.MapGet(ViewsOfSite.StyleAddress, () => Results.Text(
                ":root { --booking-color: #8a1c4a; --booking-radius: 0; --booking-font: 'DejaVu Serif', Georgia, serif; --booking-page: #fbf6f0; --booking-card: #fffdfa; --booking-line: #e5d6c5 }", "text/css")),
            settings: ["Clinic:Name=Rosewood Family Practice", "Clinic:Address=12 Rose Street, Toronto", "Clinic:Hours=Monday to Friday 9–17"]);
        await using var visitor = await Visitor.OpenAsync(site, new() { ViewportSize = new() { Width = 480, Height = 960 } });

        await visitor.GoAsync($"/visits/book/{The.FollowUp}?tz=America/Toronto");
        await visitor.Times.Nth(2).CheckAsync();
        await visitor.Page.Mouse.MoveAsync(0, 0);
        await visitor.Page.EvaluateAsync("() => document.activeElement.blur()");
        await visitor.Page.EvaluateAsync("() => scrollTo({ top: 0, behavior: 'instant' })");
        await TakeAsync(visitor, "own-looks");
    }

    private static async Task TakeAsync(Visitor visitor, string name)
    {
        var picture = await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png") });
        Assert.That(picture, Has.Length.LessThan(MostBytes), name);
    }
}
