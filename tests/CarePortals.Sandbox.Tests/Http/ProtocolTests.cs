using System.IO.Compression;
using System.Net;

namespace CarePortals.Sandbox.Tests.Http;

public sealed class ProtocolTests
{
    [Test]
    public async Task An_unknown_path_answers_404_and_a_wrong_method_405()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        await TestSandbox.MessageAsync(await sandbox.GetAsync("patients"), HttpStatusCode.NotFound);
        var response = await sandbox.Http.DeleteAsync(new Uri("services", UriKind.Relative));

        await TestSandbox.MessageAsync(response, HttpStatusCode.MethodNotAllowed);
        Assert.That(response.Content.Headers.Allow, Is.EquivalentTo(new[] { "GET", "HEAD" }));
    }

    [TestCase("huge-body")]
    [TestCase("slow-body=600000")]
    [TestCase(null)]
    public async Task HEAD_answers_without_a_body(string? trouble)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "services");
        request.Headers.Add(trouble is null ? "x-none" : Trouble.HeaderName, trouble ?? "");

        var response = await sandbox.Http.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("gzip")]
    [TestCase("br")]
    public async Task An_answer_is_compressed_for_a_client_that_takes_it(string encoding)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "services");
        request.Headers.Add("Accept-Encoding", encoding);

        var response = await sandbox.Http.SendAsync(request);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain = encoding == "br"
            ? new BrotliStream(body, CompressionMode.Decompress)
            : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(response.Content.Headers.ContentEncoding, Is.EqualTo(new[] { encoding }));
            Assert.That(await reader.ReadToEndAsync(), Does.StartWith("[{\"_id\""));
        });
    }

    [Test]
    public async Task Requests_are_recorded_as_they_came()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "services/a%20b/availability-v2?timezone=America%2FToronto");
        request.Headers.Add("User-Agent", "Test/1.0 (page)");
        request.Headers.Add("Accept-Encoding", "gzip");
        await sandbox.Http.SendAsync(request);
        await sandbox.GetAsync("patients");
        await sandbox.BookAsync(trouble: "error-500");

        Assert.That(sandbox.Server.Requests, Is.EqualTo(new[]
        {
            new RecordedRequest(
                "GET",
                "/services/a%20b/availability-v2?timezone=America%2FToronto",
                Operation.GetServiceAvailability,
                "appgen_demo",
                "Test/1.0 (page)",
                "gzip"),
            new RecordedRequest("GET", "/patients", null, "appgen_demo", null, null),
            new RecordedRequest("POST", "/appointments", Operation.CreateAppointment, "appgen_demo", null, null),
        }));

        sandbox.Server.ClearRequests();
        Assert.That(sandbox.Server.Requests, Is.Empty);
    }

    [Test]
    public async Task The_root_says_what_is_here()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        Assert.That(
            await (await sandbox.GetAsync("")).Content.ReadAsStringAsync(),
            Does.Contain("appgen_lordhowe").And.Contain("POST /appointments").And.Contain("reset-after"));
    }
}
