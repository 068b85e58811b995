using System.Text;
using CarePortals.Generated.Runtime.Json;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>What the generated reader does with JSON that is right but unusual, and with what is no JSON but was always read.</summary>
public sealed class ReaderTests
{
    [TestCase("""{"_id":"1","label":"A","status":"s"}""")]
    [TestCase("""{"status":"s","label":"A","_id":"1"}""")]
    [TestCase("""{"_ID":"1","LABEL":"A","Status":"s"}""")]
    [TestCase("""{"\u005fid":"1","l\u0061bel":"A","\u0053tatus":"s"}""")]
    [TestCase("""{"_id":"\u0031","label":"\u0041","status":"s"}""")]
    [TestCase("""{ "_id" : "1" , "label" : "A" , "status" : "s" }""")]
    [TestCase("""{'_id':'1',"label":"A",status:"s",}""")]
    [TestCase("\uFEFF{\"_id\":\"1\",\"label\":\"A\",\"status\":\"s\"}")]
    public void A_member_is_found_in_any_order_casing_and_spelling(string json)
    {
        var service = Model.Read<Service>(json)!;

        Assert.That((service.Id, service.Label, service.Status), Is.EqualTo(("1", "A", "s")));
        Assert.That(service.AdditionalProperties, Is.Empty);
    }

    [Test]
    public void Unknown_members_before_between_and_after_the_known_ones_are_kept_in_their_order()
    {
        const string Json = """{"a":1, "b":[2] , "_id":"1","c":{"d":"}"},"label":"A","e":null,"f":"\"","status":"s","g":-0.5}""";

        var service = Model.Read<Service>(Json)!;

        Assert.That(service.AdditionalProperties.Keys, Is.EqualTo(["a", "b", "c", "e", "f", "g"]));
        Assert.That(JsonConvert.SerializeObject(service), Is.EqualTo("""{"_id":"1","label":"A","status":"s","a":1,"b":[2],"c":{"d":"}"},"e":null,"f":"\"","g":-0.5}"""));
    }

    [Test]
    public void A_number_of_any_length_costs_nothing_and_is_kept_as_it_is_written([Values(30, 400, 5_000)] int digits)
    {
        var number = new string('9', digits);

        var service = Model.Read<Service>($$"""{"_id":"1","label":"A","odd":{{number}},"slotDuration":{{number}},"list":[{{number}}]}""")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((service.Id, service.SlotDuration), Is.EqualTo(("1", (int?)null)));
            Assert.That($"{service.AdditionalProperties["odd"]}", Is.EqualTo(number));
            Assert.That(service.AdditionalProperties.Keys, Is.EqualTo(["odd", "slotDuration", "list"]));
        }
    }

    [Test]
    public void A_text_that_is_no_UTF_8_costs_nothing_else()
    {
        var json = Encoding.Latin1.GetBytes("{\"_id\":\"1\",\"label\":\"A\u00FF\",\"status\":\"\\ud800\",\"x\":\"\u00C0\",\"note\":1}");

        var service = JsonBody.Read(json, static (ref reader) => reader.Read((Service?)null))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((service.Id, service.Label, service.Status), Is.EqualTo(("1", "A\uFFFD", "\uFFFD")));
            Assert.That(service.AdditionalProperties.Keys, Is.EqualTo(["x", "note"]));
        }
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("""{"_id":"1","label":"A"}{}""")]
    [TestCase("""{"_id":"1","label":"A"} x""")]
    [TestCase("""{"_id":"1","label":"A""")]
    [TestCase("""{"_id":"1","label":""")]
    [TestCase("""{"_id":"1","x":{"y":1}""")]
    [TestCase("<html></html>")]
    [TestCase("""{"_id":"1",/* a comment */"label":"A"}""")]
    public async Task What_is_no_JSON_or_not_all_of_it_or_more_is_not_read(string body)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "form/1").Answer(200, body);

        Assert.That((await Caught.From<ApiException>(() => test.Client.GetFormAsync("1"))).StatusCode, Is.EqualTo(200));
    }

    [Test]
    public void A_text_that_a_long_answer_repeats_is_one_string()
    {
        var services = string.Join(",", Enumerable.Range(0, 200).Select(index => $$"""{"_id":"{{index}}","label":"A","status":"active","organization":"appgen_démo"}"""));

        var read = ReadList($"[{services}]");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Select(service => service.Id), Is.EqualTo(Enumerable.Range(0, 200).Select(index => $"{index}")));
            Assert.That(read, Is.All.Matches<Service>(service => ReferenceEquals(service.Status, read[0].Status)));
            Assert.That(read, Is.All.Property("Organization").EqualTo("appgen_démo"));
        }
    }

    [Test]
    public void Texts_that_look_alike_are_not_mixed_up()
    {
        // The same length, first, middle and last letter, so that they share a place.
        string[] texts = ["aXbXc", "aYbYc", "aXbYc", "aXbXc", "", "aXbXc"];
        var services = string.Join(",", Enumerable.Range(0, 300).Select(index => $$"""{"_id":"{{index}}","label":"{{texts[index % texts.Length]}}"}"""));

        var read = ReadList($"[{services}]");

        Assert.That(read.Select(service => service.Label), Is.EqualTo(Enumerable.Range(0, 300).Select(index => texts[index % texts.Length])));
    }

    [Test]
    public void A_name_that_is_no_UTF_8_costs_no_other_member()
    {
        var service = JsonBody.Read(Encoding.Latin1.GetBytes($$"""{"_id":"abc","é":1,"n":{{new string('1', 400)}},"price":1E2}"""), static (ref reader) => reader.Read((Service?)null))!;

        Assert.That(service.AdditionalProperties.Keys, Is.EqualTo(["\uFFFD", "n", "price"]));
        Assert.That(service.Id, Is.EqualTo("abc"));
    }

    private static List<Service> ReadList(string json) => JsonBody.Read(Encoding.UTF8.GetBytes(json), static (ref reader) =>
    {
        var services = new List<Service>();
        Assert.That(reader.IsList(), Is.True);
        while (reader.ReadEntry())
        {
            services.Add(reader.Read((Service?)null)!);
        }

        return services;
    });
}
