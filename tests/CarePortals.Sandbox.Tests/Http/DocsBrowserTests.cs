using CarePortals.BookingPages.Tests.Support;
using Microsoft.Playwright;

namespace CarePortals.Sandbox.Tests.Http;

/// <summary>The reference page in a real browser. With SCREENSHOTS set to a folder, what a reader sees is kept there.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class DocsBrowserTests
{
    [Test]
    public async Task The_console_of_the_page_calls_the_sandbox_and_loads_nothing_from_elsewhere()
    {
        var browser = await Browser.GetAsync();
        await using var sandbox = await TestSandbox.StartAsync();
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(sandbox.Server.BaseAddress.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };

        // What the policy of the page refuses is no request, and a complaint.
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };

        await page.GotoAsync($"{sandbox.Server.BaseAddress}docs");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "CarePortals Public API, booking" })).ToBeVisibleAsync();
        await SeenAsync("docs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Test Request (get /services)" }).ClickAsync();
        var console = page.GetByRole(AriaRole.Dialog);
        await console.GetByRole(AriaRole.Button, new() { Name = "Send" }).First.ClickAsync();
        await Assertions.Expect(console.GetByText("200 OK")).ToBeVisibleAsync();
        await Assertions.Expect(console.GetByText("\"General Consultation\"")).ToBeVisibleAsync();
        await SeenAsync("docs-console");

        var sent = sandbox.Server.Requests.Single(request => request.Operation is not null);
        Assert.That((sent.Operation, sent.Organization), Is.EqualTo((Operation.ListServices, "appgen_demo")));
        Assert.That(foreign, Is.Empty, "no request leaves the sandbox");
        Assert.That(complaints, Is.Empty);

        async Task SeenAsync(string step)
        {
            if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{step}.png") });
            }
        }
    }
}
