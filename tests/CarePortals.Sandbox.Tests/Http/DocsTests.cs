using System.Net;
using System.Text.RegularExpressions;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Sandbox.Tests.Http;

/// <summary>The reference page as it is served.</summary>
internal sealed class DocsTests
{
    [Test]
    public async Task The_page_asks_no_other_host_for_anything_and_its_policy_allows_none()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.GetAsync("docs/");
        var page = await response.Content.ReadAsStringAsync();

        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
        Assert.That(Regex.Matches(page, """(src|href)="([^"]*)""").Select(reference => reference.Groups[2].Value), Is.EquivalentTo(new[] { "scalar.js", "scalar.aspnetcore.js" }));
        Assert.That(page, Does.Not.Contain("http"));
        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none';").And.Contain("connect-src 'self'").And.Not.Contain("http"));
    }

    [TestCase("docs/scalar.js", "text/javascript")]
    [TestCase("docs/scalar.aspnetcore.js", "text/javascript")]
    [TestCase("docs/careportals.yaml", "application/yaml")]
    public async Task What_the_page_needs_is_served_too(string path, string mediaType)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(mediaType));
    }

    [Test]
    public async Task The_contract_of_the_page_is_the_contract()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.GetAsync("docs/careportals.yaml");

        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(await File.ReadAllTextAsync(Repository.PathOf("openapi/careportals.yaml"))));
    }

    [Test]
    public async Task Without_the_slash_the_address_leads_to_the_page()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.GetAsync("docs");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(new Uri(new Uri(sandbox.Server.BaseAddress, "docs"), response.Headers.Location!), Is.EqualTo(new Uri(sandbox.Server.BaseAddress, "docs/")));
    }
}
