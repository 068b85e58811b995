using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>Members that come as an object or as one of its members alone.</summary>
public sealed class TextOrObjectTests
{
    [TestCase("\"f1\"", "f1")]
    [TestCase("""{"id":"f1"}""", "f1")]
    [TestCase("""{"_id":"f1","name":"Intake","fields":[{"name":"firstName"}]}""", "f1")]
    [TestCase("""{"_id":17,"name":"Intake"}""", "17")]
    [TestCase("""{"id":"f1","_id":"f2"}""", "f1")]
    [TestCase("""{"name":"Intake"}""", null)]
    [TestCase("{}", null)]
    public async Task A_form_is_read_however_it_comes_and_written_back(string form, string? id)
    {
        var service = await ServiceAsync($$"""{"_id":"1","label":"A","form":{{form}}}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(service.Form!.Id, Is.EqualTo(id));
            Assert.That(JsonConvert.SerializeObject(service), Is.EqualTo($$"""{"_id":"1","label":"A","form":{{form}}}"""));
        }
    }

    [TestCase("""{"_id":"1","label":"A"}""")]
    [TestCase("""{"_id":"1","form":null,"label":"A"}""")]
    public async Task No_form_is_null(string body)
    {
        var service = await ServiceAsync(body);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(service.Form, Is.Null);
            Assert.That(service.Label, Is.EqualTo("A"));
        }
    }

    [TestCase("[]")]
    [TestCase("""["f1",{"id":"f1"}]""")]
    [TestCase("true")]
    public async Task An_odd_form_has_no_id_and_costs_nothing_else(string form)
    {
        var service = await ServiceAsync($$"""{"_id":"1","form":{{form}},"label":"A","fields":[{"name":"n","options":[{{form}},"b"]}]}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(service.Form?.Id, Is.Null);
            Assert.That(service.Label, Is.EqualTo("A"));
            Assert.That(service.Fields![0].Options!.Select(option => option.Value), Is.EqualTo(new[] { "b" }));
            Assert.That(service.AdditionalProperties.Keys, Is.EqualTo(new[] { "form" }), "what was not read is kept");
        }
    }

    [TestCase("\"s1\"", "s1", null)]
    [TestCase("""{"_id":"s1","label":"A"}""", "s1", "A")]
    [TestCase("""{"id":"s1"}""", "s1", null)]
    public async Task The_service_of_an_appointment_is_read_however_it_comes_and_written_back(string service, string id, string? label)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, $$"""{"_id":"1","service":{{service}}}""");

        var appointment = await test.Client.CreateAppointmentAsync(The.Booking());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(appointment.Service!.Id, Is.EqualTo(id));
            Assert.That(appointment.Service.Label, Is.EqualTo(label));
            Assert.That(JsonConvert.SerializeObject(appointment), Is.EqualTo($$"""{"_id":"1","service":{{service}}}"""));
        }
    }

    [Test]
    public async Task An_id_that_was_changed_is_written()
    {
        var service = await ServiceAsync("""{"_id":"1","label":"A","form":{"_id":"f1"}}""");

        service.Form!.Id = "f2";

        Assert.That(JsonConvert.SerializeObject(service.Form), Is.EqualTo("""{"id":"f2","_id":"f1"}"""));
    }

    [Test]
    public void A_reference_made_in_code_is_an_object() =>
        Assert.That(JsonConvert.SerializeObject(new FormReference { Id = "f1", AdditionalProperties = { ["x"] = null } }), Is.EqualTo("""{"id":"f1","x":null}"""));

    private static async Task<Service> ServiceAsync(string service)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Answer(200, $"[{service}]");
        return (await test.Client.ListServicesAsync()).Single();
    }
}
