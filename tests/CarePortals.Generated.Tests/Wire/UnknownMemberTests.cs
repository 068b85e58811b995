using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>Unknown members are kept as they are and written back.</summary>
public sealed class UnknownMemberTests
{
    // Pitfall 6.
    [TestCase("2024-10-28T14:00:00.000Z")]
    [TestCase("2024-10-28T14:00:00+05:45")]
    [TestCase("2024-10-28T14:00:00")]
    [TestCase("2024-10-28")]
    [TestCase("/Date(1730124000000)/")]
    public async Task A_text_that_looks_like_a_date_stays_that_text(string text)
    {
        var body = $$$"""[{"_id":"1","label":"A","bookedAt":"{{{text}}}","nested":{"at":["{{{text}}}"]},"form":{"id":"2","at":"{{{text}}}"},"payment":{"at":"{{{text}}}"}}]""";

        var services = await ServicesAsync(body);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(services[0].AdditionalProperties["bookedAt"], Is.EqualTo(text));
            Assert.That(((Dictionary<string, object?>)services[0].AdditionalProperties["nested"]!)["at"], Is.EqualTo(new[] { text }));
            AssertWritten(services, $$$"""[{"_id":"1","label":"A","form":{"id":"2","at":"{{{text}}}"},"payment":{"at":"{{{text}}}"},"bookedAt":"{{{text}}}","nested":{"at":["{{{text}}}"]}}]""");
        }
    }

    [Test]
    public async Task Members_of_every_kind_are_written_back()
    {
        const string Extras = """
            "__v":3,"ratio":1.25,"flag":true,"none":null,"text":"é","list":[1,"two",null,{"three":3}],"map":{"a":{"b":[]}}
            """;
        var body = $$$"""[{"_id":"1","label":"A","form":{"id":"2",{{{Extras}}}},"payment":{"enabled":true,{{{Extras}}}},"fields":[{"name":"n","options":[{"value":"v",{{{Extras}}}}],{{{Extras}}}}],{{{Extras}}}}]""";

        AssertWritten(await ServicesAsync(body), body);
    }

    [Test]
    public async Task What_other_serializers_take_for_instructions_is_data()
    {
        const string Body = """[{"_id":"1","label":"A","$type":"System.IO.FileInfo, System.IO","$id":"7","$ref":"7","form":{"id":"2","$ref":"7"},"map":{"$type":"x","$values":[1]}}]""";

        var services = await ServicesAsync(Body);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(services[0].AdditionalProperties.Keys, Is.EqualTo(new[] { "$type", "$id", "$ref", "map" }));
            Assert.That(services[0].Form!.AdditionalProperties, Is.EqualTo(new Dictionary<string, object?> { ["$ref"] = "7" }));
            AssertWritten(services, """[{"_id":"1","label":"A","form":{"id":"2","$ref":"7"},"$type":"System.IO.FileInfo, System.IO","$id":"7","$ref":"7","map":{"$type":"x","$values":[1]}}]""");
        }
    }

    [Test]
    public async Task A_member_that_comes_twice_costs_nothing()
    {
        var services = await ServicesAsync("""[{ "_id": "1", "label": "A", "label": "B", "x": 1, "x": 2 }]""");

        Assert.That(services[0].Label, Is.EqualTo("B"));
    }

    [Test]
    public void No_list_of_unknown_members_is_ever_null()
    {
        var service = new Service { Id = "1", Label = "A", AdditionalProperties = null! };

        Assert.That(service.AdditionalProperties, Is.Empty);
    }

    private static async Task<IReadOnlyList<Service>> ServicesAsync(string body)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Answer(200, body);
        return await test.Client.ListServicesAsync();
    }

    private static void AssertWritten(IReadOnlyList<Service> services, string json) =>
        Assert.That(JsonConvert.SerializeObject(services), Is.EqualTo(json));
}
