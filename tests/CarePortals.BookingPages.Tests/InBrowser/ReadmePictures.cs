using CarePortals.BookingPages.Tests.Support;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Takes the pictures in README anew, when asked for by name.</summary>
[Explicit("Writes into the repository.")]
[Category("Browser")]
[CancelAfter(90_000)]
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

    private static async Task TakeAsync(Visitor visitor, string name)
    {
        var picture = await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png") });
        Assert.That(picture, Has.Length.LessThan(MostBytes), name);
    }
}
