using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using Microsoft.Playwright;

namespace CarePortals.Sandbox.Tests.WebApp;

/// <summary>The library's markup of the Booking Web App in a real browser. The vendor's scripts are stood in for; nothing leaves the machine.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class MarkupBrowserTests
{
    private const string Nonce = "q83vEjRWeJCrze8SNFZ4kA==";

    [TestCase("60d5f2a9a0b3f1001fbaa456")]
    [TestCase("</script><script>window.evil = 1</script><img src=x onerror=\"window.evil = 1\">")]
    [TestCase("\";window.evil = 1;//")]
    [TestCase("\\u0022;window.evil = 1;//\u2028window.evil = 1")]
    public async Task Under_the_documented_policy_the_app_gets_exactly_the_values_and_nothing_else_runs(string id)
    {
        var browser = await Browser.GetAsync();
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var (requests, complaints) = (new List<string>(), new List<string>());
        page.Console += (_, message) => complaints.Add(message.Text);
        var markup = BookingWebApp.FormMarkup("appgen_demo", id, $"/thanks?id={id.Replace('\\', '/')}", Nonce);
        await page.RouteAsync("**/*", route =>
        {
            requests.Add(new Uri(route.Request.Url).AbsolutePath);
            return route.FulfillAsync(Answer(route.Request, markup));
        });

        await page.GotoAsync("https://clinic.example/book/now");

        Assert.That(await page.EvaluateAsync<string[]>("() => [window.organization, window['base-href'], window.formId, window.seen]"), Is.EqualTo(new[] { "appgen_demo", "/book/now", id, "runtime,polyfills,main" }));
        Assert.That(await page.EvaluateAsync<bool>("() => 'evil' in window"), Is.False);
        Assert.That(await page.Locator("appgen-booking-app").CountAsync(), Is.EqualTo(1));
        Assert.That(complaints, Is.Empty);

        await page.EvaluateAsync("() => window.onSubmitSuccess()");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/thanks\?"));
        Assert.That(new Uri(page.Url).Host, Is.EqualTo("clinic.example"));
        Assert.That(requests, Is.EqualTo(new[] { "/book/now", "/runtime.js", "/polyfills.js", "/main.js", "/thanks" }));
    }

    [Test]
    public async Task Under_the_documented_policy_a_script_without_the_nonce_does_not_run()
    {
        var browser = await Browser.GetAsync();
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var markup = BookingWebApp.AppointmentMarkup("appgen_demo", filter: new JsonObject { ["tag"] = "</script>" }, nonce: Nonce);
        await page.RouteAsync("**/*", route => route.FulfillAsync(Answer(route.Request, "<script>window.evil = 1</script>" + markup)));

        await page.GotoAsync("https://clinic.example/book");

        Assert.That(await page.EvaluateAsync<bool>("() => 'evil' in window"), Is.False);
        Assert.That(await page.EvaluateAsync<string>("() => window.careportals_filter.tag"), Is.EqualTo("</script>"));
    }

    private static RouteFulfillOptions Answer(IRequest request, string markup) => new Uri(request.Url) switch
    {
        { Host: "booking.portals.care", AbsolutePath: var path } => new RouteFulfillOptions
        {
            ContentType = "text/javascript",
            Body = $"window.seen = [window.seen, '{path.Trim('/').Replace(".js", "", StringComparison.Ordinal)}'].filter(Boolean).join(',');",
        },
        { AbsolutePath: "/thanks" } => new RouteFulfillOptions { ContentType = "text/plain", Body = "thanks" },
        _ => new RouteFulfillOptions
        {
            ContentType = "text/html; charset=utf-8",
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = BookingWebApp.ContentSecurityPolicy(Nonce) },
            Body = $"<!doctype html><html><head><link rel=\"icon\" href=\"data:,\"></head><body>{markup}</body></html>",
        },
    };
}
