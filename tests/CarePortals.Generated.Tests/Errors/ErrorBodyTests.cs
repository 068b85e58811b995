using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Errors;

public sealed class ErrorBodyTests
{
    private static readonly string Services = The.BaseAddress + "services";

    // Pitfall 10.
    [Test]
    public async Task Html_on_a_declared_status_keeps_status_and_body(
        [ValueSource(typeof(Statuses), nameof(Statuses.Declared))] int status,
        [Values("text/html", "text/html; charset=utf-8", "text/plain")] string contentType)
    {
        const string Html = "<html><body><h1>502 Bad Gateway</h1></body></html>";

        var failure = await FailureOfAsync(status, Html, contentType);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(status));
            Assert.That(failure.Response, Is.EqualTo(Html));
            Assert.That(failure.Error, Is.Null);
            Assert.That(failure.Headers["Content-Type"], Is.EqualTo(new[] { contentType }));
            Assert.That(failure.Message, Does.Not.Contain("html").IgnoreCase);
        }
    }

    [TestCase("application/json")]
    [TestCase("application/json; charset=utf-8")]
    [TestCase("Application/JSON;charset=\"utf-8\"")]
    [TestCase("application/problem+json")]
    [TestCase("application/problem+json; charset=utf-8")]
    public async Task Json_is_read_whatever_kind_of_json_it_is(string contentType)
    {
        var failure = await FailureOfAsync(409, """{ "message": "taken" }""", contentType);

        Assert.That(failure.Error!.Message, Is.EqualTo("taken"));
    }

    [TestCase("""{ "message": "one" }""", "one")]
    [TestCase("""{ "message": ["one", "two"] }""", "one; two")]
    [TestCase("""{ "message": [] }""", "")]
    [TestCase("""{ "message": ["one", 2, { "a": 1 }] }""", """one; 2; {"a":1}""")]
    [TestCase("""{ "message": { "en": "one", "at": "2024-10-28T14:00:00Z" } }""", """{"en":"one","at":"2024-10-28T14:00:00Z"}""")]
    [TestCase("""{ "message": 12.50 }""", "12.50")]
    [TestCase("""{ "message": "2024-10-28T14:00:00Z" }""", "2024-10-28T14:00:00Z")]
    [TestCase("""{ "message": null }""", null)]
    [TestCase("{}", null)]
    public async Task A_message_of_any_shape_is_one_text(string body, string? message)
    {
        var failure = await FailureOfAsync(400, body);

        Assert.That(failure.Error!.Message, Is.EqualTo(message));
    }

    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("\"taken\"")]
    [TestCase("""{ "message": """)]
    [TestCase("<html></html>")]
    public async Task A_body_of_another_shape_is_kept_as_text_only(string body)
    {
        var failure = await FailureOfAsync(400, body);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Error, Is.Null);
            Assert.That(failure.Response, Is.EqualTo(body));
        }
    }

    [Test]
    public async Task An_empty_body_is_null()
    {
        var failure = await FailureOfAsync(503, null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Response, Is.Null);
            Assert.That(failure.Error, Is.Null);
        }
    }

    [Test]
    public async Task A_status_as_text_and_unknown_members_are_kept()
    {
        var failure = await FailureOfAsync(400, """{ "statusCode": "400", "errors": [{ "at": "2024-10-28T14:00:00Z" }] }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Error!.StatusCode, Is.EqualTo(400));
            Assert.That(((Dictionary<string, object?>)((List<object?>)failure.Error.AdditionalProperties["errors"]!)[0]!)["at"], Is.InstanceOf<string>());
        }
    }

    [TestCase(32_768, 32_768)]
    [TestCase(32_769, 32_768)]
    [TestCase(1_000_000, 32_768)]
    public async Task A_long_body_is_cut(int length, int kept)
    {
        var body = new string('é', length);

        var failure = await FailureOfAsync(500, body, "text/html");

        Assert.That(failure.Response, Is.EqualTo(body[..kept]));
    }

    private static async Task<ApiException> FailureOfAsync(int status, string? body, string contentType = "application/json")
    {
        using var test = new TestClient(options => options.MaxRetryAttempts = 0);
        test.Http.Expect(HttpMethod.Get, Services).Answer(status, body, contentType);
        return await Caught.From<ApiException>(() => test.Client.ListServicesAsync());
    }
}
