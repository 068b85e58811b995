using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>The system's Chromium, one for all tests. Nothing is downloaded.</summary>
internal static class Browser
{
    // A browser reads the last --disable-features only, so this repeats the list of Playwright and adds the last three. With those,
    // every window would start two pages of the browser's own and a spare process, which takes a second of CPU.
    private static readonly string[] Off =
    [
        "AimEnabled", "AutoDeElevate", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync", "BlockOriginHeaderModificationOnRedirect",
        "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter",
        "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "ThirdPartyStoragePartitioning", "Translate",
        "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess",
    ];

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", $"--disable-features={string.Join(',', Off)}"];

    /// <summary>How long a test waits for what it does or expects, in milliseconds.</summary>
    public const int Patience = 30_000;

    private static readonly SemaphoreSlim Gate = new(1);
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    // The same browser without its windows comes first, because it takes less time.
    private static readonly string[] Usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static string Path => Environment.GetEnvironmentVariable("CHROMIUM") ?? Usual.FirstOrDefault(File.Exists) ?? Usual[0];

    /// <summary>The browser. Ends the test when there is none: as ignored, or as failed where a browser is required.</summary>
    public static async Task<IBrowser> GetAsync()
    {
        Require();
        await Gate.WaitAsync();
        try
        {
            // The same limit for what a test expects as for what it does. A busy machine is no fault of the page.
            Assertions.SetDefaultExpectTimeout(Patience);
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Arguments, Headless = true });
        }
        finally
        {
            Gate.Release();
        }
    }

    public static async Task CloseAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
        (_browser, _playwright) = (null, null);
    }

    private static void Require()
    {
        if (File.Exists(Path))
        {
            return;
        }

        var message = $"No Chromium at {Path}. Get one with: apt-get install -y chromium-headless-shell, or set CHROMIUM to its path.";
        if (Environment.GetEnvironmentVariable("REQUIRE_BROWSER") == "1")
        {
            Assert.Fail(message);
        }

        Assert.Ignore(message);
    }
}
