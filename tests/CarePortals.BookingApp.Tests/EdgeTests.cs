using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using CarePortals.Sandbox;

namespace CarePortals.BookingApp.Tests;

/// <summary>What a proxy in front of the page does, as far as the page has to know of it.</summary>
[CancelAfter(180_000)]
internal sealed class EdgeTests
{
    [Test]
    public async Task Behind_a_proxy_of_a_named_network_the_page_knows_who_came_and_how()
    {
        await using var page = await PageAsync("--Limits:Proxies:0=10.0.0.0/8", "--PathBase=/clinic", "--Limits:PagesPerMinute=1");

        // Loopback is trusted anyway, so the named network is that of the proxy before it.
        using var first = await page.GetAsync("/clinic/", "203.0.113.1, 10.1.2.3");
        using var second = await page.GetAsync("/clinic/", "203.0.113.2, 10.1.2.3");
        using var again = await page.GetAsync("/clinic/", "203.0.113.1, 10.4.5.6");

        Assert.That(first.Headers.GetValues("Strict-Transport-Security").Single(), Does.StartWith("max-age="));
        Assert.That((first.StatusCode, second.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests)));
        Assert.That(await first.Content.ReadAsStringAsync(), Does.Contain("href=\"/clinic/book/"));
    }

    [Test]
    public async Task A_line_of_the_log_is_JSON_when_a_setting_asks_for_it()
    {
        await using var page = await PageAsync("--Limits:PagesPerMinute=1", "--Logging:Console:FormatterName=json");

        using var first = await page.GetAsync("/", "203.0.113.1");
        using var second = await page.GetAsync("/", "203.0.113.1");

        var line = JsonNode.Parse(page.Lines.Single(line => line.Contains("was reached", StringComparison.Ordinal)))!;
        Assert.That((string?)line["State"]!["Setting"], Is.EqualTo("Limits:PagesPerMinute"));
    }

    private static async Task<Page> PageAsync(params string[] settings)
    {
        var sandbox = await SandboxServer.StartAsync();
        var app = await AppProcess.StartAsync(
        [
            $"--contentRoot={typeof(EdgeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ContentRoot").Value}",
            "--applicationName=CarePortals.BookingApp",
            "--urls=http://127.0.0.1:0",
            "--environment=Production",
            $"--CarePortals:BaseAddress={sandbox.BaseAddress}",
            "--CarePortals:OrganizationId=appgen_demo",
            .. settings,
        ]);
        return new Page(app, sandbox);
    }

    private sealed class Page(AppProcess app, SandboxServer sandbox) : IAsyncDisposable
    {
        private readonly HttpClient _http = new() { BaseAddress = app.Address };

        public IReadOnlyList<string> Lines => app.Lines;

        public async Task<HttpResponseMessage> GetAsync(string path, string from)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = "clinic.example";
            request.Headers.Add("X-Forwarded-For", from);
            request.Headers.Add("X-Forwarded-Proto", "https");
            return await _http.SendAsync(request);
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            app.Dispose();
            await sandbox.DisposeAsync();
        }
    }
}
