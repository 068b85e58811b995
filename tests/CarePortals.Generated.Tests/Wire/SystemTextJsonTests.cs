using System.Text.Json;
using System.Text.Json.Nodes;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json.Linq;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>Answers that ASP.NET or System.Text.Json bound: they are sent as the JSON that they were.</summary>
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
    public async Task An_element_that_was_never_set_is_refused_before_any_request()
    {
        using var test = new TestClient();
        var booking = The.Booking();
        booking.Values["firstName"] = default(JsonElement);

        var refused = await Caught.From<ArgumentException>(() => test.Client.CreateAppointmentAsync(booking));

        Assert.That(refused.ParamName, Is.EqualTo("body"));
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
