using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Check 17: where a patient's answers must not be.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class PrivacyTests
{
    private const string Canary = "Kanarienvogel";

    [Test]
    public async Task Answers_are_in_no_address_referrer_cookie_storage_console_or_log()
    {
        await using var site = await TestSite.MountedAsync(settings: ["Logging:LogLevel:Default=Debug", "Logging:LogLevel:Microsoft.AspNetCore=Debug"]);
        await using var visitor = await Visitor.OpenAsync(site);
        await using var stranger = await Visitor.OpenAsync(site);

        await visitor.GoAsync("/");
        await visitor.Link("Follow-up Visit").ClickAsync();
        await visitor.ChooseTimeAsync();
        await visitor.FillAsync(Canary);
        await visitor.Page.GetByLabel("What has changed").FillAsync(Canary);
        await visitor.PressAsync("Continue");
        await visitor.PressAsync("Confirm appointment");
        await visitor.SeesAsync("Your appointment is booked");
        Assert.That(await visitor.CalendarAsync(), Does.Not.Contain(Canary));
        await stranger.GoAsync(visitor.Page.Url);

        var cookies = string.Join('\n', (await visitor.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}"));
        var storage = await visitor.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage)");
        var everything = string.Join('\n', visitor.Asked.Append(cookies).Append(storage).Concat(visitor.Console).Append(site.Log.Text));
        Assert.That(everything, Does.Contain("Request starting").And.Contain("receipt=").And.Not.Contain(Canary));
        Assert.That(storage, Is.EqualTo("{}{}"));
        Assert.That(visitor.Asked, Is.All.Matches<string>(line => line.EndsWith(' ')), "no referrer");
        Assert.That(visitor.Foreign, Is.Empty, "no request leaves the page's own address");
        Assert.That(await stranger.TextAsync(), Does.Not.Contain("Follow-up Visit").And.Contain("only in the browser that made it"));
    }
}
