using Microsoft.Playwright;

namespace CarePortals.BookingApp.Tests.Support;

/// <summary>The system's Chromium. Nothing is downloaded.</summary>
internal static class Browser
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static string Path => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>Ends the test when there is no browser: as ignored, or as failed where a browser is required.</summary>
    public static void Require()
    {
        if (File.Exists(Path))
        {
            return;
        }

        var message = $"No Chromium at {Path}. Get one with: apt-get install -y chromium, or set CHROMIUM to its path.";
        if (Environment.GetEnvironmentVariable("REQUIRE_BROWSER") == "1")
        {
            Assert.Fail(message);
        }

        Assert.Ignore(message);
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Arguments, Headless = true });
}
