using System.Collections.Concurrent;
using CarePortals.BookingPages.Tests.Support;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>A patient at a real browser, with cookies and storage of their own.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly Uri _site;
    private readonly Func<string, Uri> _at;

    private Visitor(Uri site, Func<string, Uri> at, IPage page) => (_site, _at, Page) = (site, at, page);

    public IPage Page { get; }

    public IBrowserContext Context => Page.Context;

    /// <summary>Every address that was asked for, with its referrer.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Every address outside of the page's own.</summary>
    public ConcurrentQueue<string> Foreign { get; } = new();

    /// <summary>What the console says, reports of the content security policy among it.</summary>
    public ConcurrentQueue<string> Console { get; } = new();

    public ILocator Heading => Page.Locator("h1");

    public ILocator Times => Page.Locator("input[name=start]");

    public static Task<Visitor> OpenAsync(TestSite site, BrowserNewContextOptions? options = null) => OpenAsync(site.Address, site.At, options);

    public static Task<Visitor> OpenAsync(Uri site, BrowserNewContextOptions? options = null) => OpenAsync(site, address => new Uri(site, address), options);

    private static async Task<Visitor> OpenAsync(Uri site, Func<string, Uri> at, BrowserNewContextOptions? options)
    {
        options ??= new();
        options.TimezoneId ??= "America/Toronto";
        options.Locale ??= "en-CA";

        // Smooth scrolling would make every click wait for it.
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var context = await (await Browser.GetAsync()).NewContextAsync(options);
        context.SetDefaultTimeout(Browser.Patience);
        var visitor = new Visitor(site, at, await context.NewPageAsync());
        context.Request += (_, request) => visitor.Note(request);
        context.Console += (_, message) => visitor.Console.Enqueue(message.Text);
        return visitor;
    }

    public static Task<Visitor> WithoutScriptAsync(TestSite site) => OpenAsync(site, new() { JavaScriptEnabled = false });

    public Task GoAsync(string address) => Page.GotoAsync(_at(address).AbsoluteUri);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    public Task PressAsync(string button) => Button(button).First.ClickAsync();

    /// <summary>Presses a button as a hand does, without waiting for what comes of it, and once more for each pause.</summary>
    public async Task HitAsync(ILocator button, params float[] pauses)
    {
        await button.ScrollIntoViewIfNeededAsync();
        var box = (await button.BoundingBoxAsync())!;
        await Page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        foreach (var pause in pauses)
        {
            await Page.WaitForTimeoutAsync(pause);
            await Page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        }
    }

    /// <summary>The file behind Add to calendar.</summary>
    public async Task<string> CalendarAsync()
    {
        var response = await Context.APIRequest.GetAsync(new Uri(_site, await Link("Add to calendar").GetAttributeAsync("href")).AbsoluteUri);
        Assert.That(response.Headers["content-disposition"], Does.Contain("filename=appointment.ics"));
        Assert.That(response.Headers["content-type"], Does.StartWith("text/calendar"));
        return await response.TextAsync();
    }

    public Task SeesAsync(string heading) => Assertions.Expect(Heading).ToHaveTextAsync(heading);

    public Task<string> TextAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>Chooses a time of the open day and goes on; its instant.</summary>
    public async Task<string> ChooseTimeAsync(int index = 0)
    {
        var start = await Times.Nth(index).GetAttributeAsync("value");
        await Times.Nth(index).CheckAsync();
        await PressAsync("Continue");
        await SeesAsync("Your details");
        return start!;
    }

    /// <summary>Fills in the form of the follow-up visit.</summary>
    public async Task FillAsync(string firstName = "Jane")
    {
        await Page.GetByLabel("First name").FillAsync(firstName);
        await Page.GetByLabel("Last name").FillAsync("Doe");
        await Page.GetByLabel("E-mail", new() { Exact = true }).FillAsync("jane@example.com");
        await Page.GetByLabel("The same").CheckAsync();
        await Page.GetByLabel("I agree to be contacted about my results").CheckAsync();
    }

    /// <summary>From the times of the follow-up visit to its review; the chosen instant.</summary>
    public async Task<string> ReviewAsync(int time = 0)
    {
        await GoAsync($"/book/{The.FollowUp}?tz=America/Toronto");
        var start = await ChooseTimeAsync(time);
        await FillAsync();
        await PressAsync("Continue");
        await SeesAsync("Check your appointment");
        return start;
    }

    public async Task BookAsync()
    {
        await ReviewAsync();
        await PressAsync("Confirm appointment");
        await SeesAsync("Your appointment is booked");
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<Visitor> OpenTabAsync() => new(_site, _at, await Context.NewPageAsync());

    public async ValueTask DisposeAsync() => await Context.CloseAsync();

    private void Note(IRequest request)
    {
        if (request.Url.StartsWith("data:", StringComparison.Ordinal))
        {
            return;
        }

        Asked.Enqueue($"{request.Url} {request.Headers.GetValueOrDefault("referer")}");
        if (!request.Url.StartsWith(_site.AbsoluteUri, StringComparison.Ordinal))
        {
            Foreign.Enqueue(request.Url);
        }
    }
}
