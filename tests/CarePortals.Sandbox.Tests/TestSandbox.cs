using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CarePortals.Testing;

namespace CarePortals.Sandbox.Tests;

/// <summary>A running sandbox and a bare HTTP client of one organization.</summary>
internal sealed class TestSandbox : IAsyncDisposable
{
    private TestSandbox(SandboxServer server, string organization)
    {
        Server = server;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.BaseAddress };
        Http.DefaultRequestHeaders.Add("organization", organization);
    }

    public SandboxServer Server { get; }

    public HttpClient Http { get; }

    public static async Task<TestSandbox> StartAsync(
        string organization = "appgen_demo", TimeProvider? clock = null, Trouble? trouble = null) =>
        new(
            await SandboxServer.StartAsync(
                new SandboxOptions { TimeProvider = clock ?? new FixedClock(The.Instant(The.Now)), Trouble = trouble }),
            organization);

    public HttpClient As(string? organization)
    {
        var http = new HttpClient { BaseAddress = Server.BaseAddress };
        if (organization is not null)
        {
            http.DefaultRequestHeaders.Add("organization", organization);
        }

        return http;
    }

    public Task<HttpResponseMessage> BookAsync(
        string body = The.TutorialRequest, string? trouble = null, CancellationToken patience = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "appointments")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        return SendAsync(request, trouble, patience);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? trouble = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), trouble);

    public async Task<JsonObject> AvailabilityAsync(string serviceId, string query = "") =>
        (await JsonAsync(await GetAsync($"services/{serviceId}/availability-v2{query}"))).AsObject();

    public async Task<IReadOnlyList<string>> TimesAsync(string serviceId, string query = "") =>
        [.. (await AvailabilityAsync(serviceId, query)).SelectMany(day => day.Value!.AsArray()).Select(time => (string)time!)];

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    public static async Task<string> MessageAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var body = await JsonAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(expected));
            Assert.That((int?)body["statusCode"], Is.EqualTo((int)expected));
            Assert.That((string?)body["error"], Is.Not.Empty);
            Assert.That((string?)body["type"], Is.EqualTo("invalid_request_error").Or.EqualTo("api_error"));
        });
        return body["message"] is JsonArray messages ? string.Join("; ", messages) : (string)body["message"]!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? trouble, CancellationToken patience = default)
    {
        if (trouble is not null)
        {
            request.Headers.Add(Trouble.HeaderName, trouble);
        }

        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience);
    }
}
