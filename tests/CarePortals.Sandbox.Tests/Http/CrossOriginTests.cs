using System.Net;

namespace CarePortals.Sandbox.Tests.Http;

/// <summary>What a browser asks before and after a page of another origin calls the sandbox.</summary>
internal sealed class CrossOriginTests
{
    [TestCase("http://localhost:5000")]
    [TestCase("https://127.0.0.1:7001")]
    [TestCase("http://[::1]:8080")]
    public async Task A_page_on_loopback_may_call_the_sandbox_and_read_the_response(string origin)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var allowed = await PreflightAsync(sandbox, origin);
        using var response = await sandbox.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "services") { Headers = { { "Origin", origin } } });

        Assert.That(allowed.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(Header(allowed, "Access-Control-Allow-Origin"), Is.EqualTo(origin));
        Assert.That(Header(allowed, "Access-Control-Allow-Methods"), Does.Contain("POST"));
        Assert.That(Header(allowed, "Access-Control-Allow-Headers"), Does.Contain("organization").And.Contain("content-type"));
        Assert.That((response.StatusCode, Header(response, "Access-Control-Allow-Origin")), Is.EqualTo((HttpStatusCode.OK, origin)));
        Assert.That(Header(response, "Access-Control-Expose-Headers"), Is.EqualTo("Retry-After"));
        Assert.That(sandbox.Server.Requests, Has.Count.EqualTo(1), "a preflight is no request of the application");
    }

    [TestCase("https://example.com")]
    [TestCase("http://127.0.0.1.example.com")]
    [TestCase("http://localhost.example.com")]
    [TestCase("file:///tmp/page.html")]
    [TestCase("null")]
    public async Task A_page_of_elsewhere_may_not(string origin)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var refused = await PreflightAsync(sandbox, origin);

        Assert.That(refused.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
    }

    [TestCase("too-many-requests", HttpStatusCode.TooManyRequests)]
    [TestCase("html-502", HttpStatusCode.BadGateway)]
    public async Task A_page_on_loopback_may_read_an_error_too(string trouble, HttpStatusCode expected)
    {
        await using var sandbox = await TestSandbox.StartAsync(trouble: Trouble.Parse(trouble));
        using var request = new HttpRequestMessage(HttpMethod.Get, "services") { Headers = { { "Origin", "http://localhost:5000" } } };

        using var response = await sandbox.Http.SendAsync(request);

        Assert.That((response.StatusCode, Header(response, "Access-Control-Allow-Origin")), Is.EqualTo((expected, "http://localhost:5000")));
    }

    private static Task<HttpResponseMessage> PreflightAsync(TestSandbox sandbox, string origin) =>
        sandbox.As(organization: null).SendAsync(new HttpRequestMessage(HttpMethod.Options, "appointments")
        {
            Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type,organization" } },
        });

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
