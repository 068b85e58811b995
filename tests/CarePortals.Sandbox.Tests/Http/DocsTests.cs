using System.Net;
using System.Text.RegularExpressions;

namespace CarePortals.Sandbox.Tests.Http;

/// <summary>The reference page as it is served.</summary>
internal sealed class DocsTests
{
    /// <summary>
    /// Starts a sandbox that has the page. Where the build made none, for want of Node.js, the test ends as ignored, or as
    /// failed where Node.js is required.
    /// </summary>
    public static async Task<TestSandbox> StartAsync()
    {
        var sandbox = await TestSandbox.StartAsync();
        using var response = await sandbox.GetAsync("docs/");
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            var problem = await TestSandbox.MessageAsync(response, HttpStatusCode.NotFound);
            await sandbox.DisposeAsync();
            if (Environment.GetEnvironmentVariable("REQUIRE_NODE") == "1")
            {
                Assert.Fail(problem);
            }

            Assert.Ignore(problem);
        }

        return sandbox;
    }

    [Test]
    public async Task The_page_holds_the_contract_and_asks_no_other_host_for_anything()
    {
        await using var sandbox = await StartAsync();

        using var response = await sandbox.GetAsync("docs/");
        var page = await response.Content.ReadAsStringAsync();

        Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/html; charset=utf-8"));
        Assert.That(page, Does.Contain("openapi: 3.0.3").And.Contain("/services/{serviceId}/availability-v2"));
        Assert.That(Regex.Matches(page, """(src|href)="([^"]*)""").Select(reference => reference.Groups[2].Value), Is.EquivalentTo(new[] { "data:,", "scalar.js" }));
        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none';").And.Contain("connect-src 'self'").And.Not.Contain("http"));
    }

    [Test]
    public async Task The_script_of_the_page_is_served_too()
    {
        await using var sandbox = await StartAsync();

        using var response = await sandbox.GetAsync("docs/scalar.js");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/javascript"));
    }

    [Test]
    public async Task Without_the_slash_the_address_leads_to_the_page()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.GetAsync("docs");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(response.Headers.Location, Is.EqualTo(new Uri("/docs/", UriKind.Relative)));
    }
}
