using System.Text.Json;
using System.Text.Json.Nodes;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json.Linq;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>Answers that ASP.NET or System.Text.Json bound: they are sent as the JSON that they were.</summary>
[Category("Elsewhere")]
public sealed class SystemTextJsonTests
{
    private const string Answers = """{"firstName":"Jane","age":41,"smoker":false,"note":null,"phones":["+15551234567"],"address":{"city":"Québec"}}""";

    [Test]
    public async Task Answers_bound_to_a_dictionary_are_sent_as_they_were() =>
        Assert.That(await SentAsync(JsonSerializer.Deserialize<Dictionary<string, object?>>(Answers)!), Is.EqualTo(Answers));

    [Test]
    public async Task Documents_and_nodes_are_sent_as_they_are()
    {
        using var document = JsonDocument.Parse(Answers);

        var sent = await SentAsync(new() { ["document"] = document, ["node"] = JsonNode.Parse(Answers), ["list"] = new object?[] { JsonNode.Parse("1"), document.RootElement } });

        Assert.That(JToken.DeepEquals(JToken.Parse(sent), JToken.Parse($$"""{"document":{{Answers}},"node":{{Answers}},"list":[1,{{Answers}}]}""")), Is.True, sent);
    }

    [Test]
    public async Task Comments_and_trailing_commas_of_a_lenient_parser_are_not_sent()
    {
        using var lenient = JsonDocument.Parse("""{"a":1 /* c */ ,}""", new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

        Assert.That(await SentAsync(new() { ["v"] = lenient.RootElement, ["d"] = lenient }), Is.EqualTo("""{"v":{"a":1},"d":{"a":1}}"""));
    }

    [TestCaseSource(nameof(Unwritable))]
    public async Task A_value_that_cannot_be_written_is_refused_before_any_request(object value)
    {
        using var test = new TestClient();
        var booking = The.Booking();
        booking.Values["firstName"] = value;

        var refused = await Caught.From<ArgumentException>(() => test.Client.CreateAppointmentAsync(booking));

        Assert.That(refused.ParamName, Is.EqualTo("body"));
        Assert.That(refused.ToString(), Does.Not.Contain("Jane"));
        Assert.That(refused.InnerException, Is.Null);
    }

    private static IEnumerable<TestCaseData> Unwritable()
    {
        yield return Named("never set", default(JsonElement));
        yield return Named("no number", JsonValue.Create(double.NaN));
        yield return Named("throws", Enumerable.Range(0, 1).Select<int, int>(_ => throw new InvalidOperationException("Jane Doe")));

        var disposed = JsonDocument.Parse("1");
        disposed.Dispose();
        yield return Named("disposed", disposed);

        // NUnit would else print the value, which is what cannot be done.
        static TestCaseData Named(string name, object value) => new TestCaseData(value).SetArgDisplayNames(name);
    }

    private static async Task<string> SentAsync(Dictionary<string, object?> values)
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, """{ "_id": "1" }""");
        var booking = The.Booking();
        booking.Values = values;

        await test.Client.CreateAppointmentAsync(booking);

        var body = sent.Body!;
        var start = body.IndexOf("\"values\":", StringComparison.Ordinal) + "\"values\":".Length;
        return body[start..(body.IndexOf(",\"meta\"", start, StringComparison.Ordinal) is var end and > 0 ? end : body.Length - 1)];
    }
}
