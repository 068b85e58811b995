using System.Net;
using System.Reflection;
using CarePortals.Sandbox;

namespace CarePortals.BookingApp.Tests;

/// <summary>What a proxy in front of the page does, as far as the page has to know of it.</summary>
[CancelAfter(60_000)]
internal sealed class EdgeTests
{
    [Test]
    public async Task Behind_a_proxy_of_a_named_network_the_page_knows_who_came_and_how()
    {
        await using var page = await PageAsync("--Limits:Proxies:0=127.0.0.0/8", "--PathBase=/clinic", "--Limits:PagesPerMinute=1");

        using var first = await page.GetAsync("/clinic/", "203.0.113.1");
        using var second = await page.GetAsync("/clinic/", "203.0.113.2");
        using var again = await page.GetAsync("/clinic/", "203.0.113.1");

        Assert.That(first.Headers.GetValues("Strict-Transport-Security").Single(), Does.StartWith("max-age="));
        Assert.That((first.StatusCode, second.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests)));
        Assert.That(await first.Content.ReadAsStringAsync(), Does.Contain("href=\"/clinic/book/"));
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
