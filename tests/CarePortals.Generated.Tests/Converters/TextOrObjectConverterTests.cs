using CarePortals.Generated.Runtime.Json;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;

namespace CarePortals.Generated.Tests.Converters;

/// <summary>Models that the wire holds as an object or as a text: a form, a service, an option.</summary>
[NonParallelizable]
public sealed class TextOrObjectConverterTests
{
    [TestCase("\"60d5f2a9a0b3f1001fbaa456\"", "60d5f2a9a0b3f1001fbaa456")]
    [TestCase("\"\"", "")]
    [TestCase("7", "7")]
    [TestCase("12345678901234567890", "12345678901234567890")]
    [TestCase("1.5", "1.5")]
    [TestCase("""{"id":"a"}""", "a")]
    [TestCase("""{"id":7}""", "7")]
    [TestCase("""{"_id":"a","name":"Form","fields":[{"name":"firstName"}]}""", "a")]
    [TestCase("""{"_id":7}""", "7")]
    [TestCase("""{"id":"a","_id":"b"}""", "a")]
    [TestCase("""{"id":null,"_id":"b"}""", "b")]
    [TestCase("""{"_id":null}""", null)]
    [TestCase("""{"_id":{"$oid":"a"}}""", null)]
    [TestCase("""{"_id":["a"]}""", null)]
    [TestCase("{}", null)]
    public void A_form_has_the_id_that_its_shape_holds(string json, string? id)
    {
        var service = Service(json);

        Assert.That(service.Form, Is.Not.Null);
        Assert.That(service.Form.Id, Is.EqualTo(id));
    }

    [TestCase("null")]
    [TestCase("true")]
    [TestCase("false")]
    [TestCase("[]")]
    [TestCase("""[{"id":"a"},["b"]]""")]
    public void A_form_of_another_shape_has_no_id_and_costs_nothing_else(string json)
    {
        var service = Service(json);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(service.Form?.Id, Is.Null);
            Assert.That(service.Status, Is.EqualTo("active"));
        }
    }

    [TestCase("\"a\"")]
    [TestCase("""{"id":"a"}""")]
    [TestCase("""{"id":"a","name":"Form","at":"2024-10-28T14:00:00-04:00","deep":{"a":[null,{"b":1}]},"none":null}""")]
    [TestCase("{}")]
    public void A_form_is_written_as_it_was_read_with_any_settings(string json)
    {
        var form = Read<FormReference>(json);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Write(form), Is.EqualTo(json));
            Assert.That(JsonConvert.SerializeObject(form), Is.EqualTo(json));
        }
    }

    [Test]
    public void A_reference_made_by_hand_is_written_as_an_object() =>
        Assert.That(Write(new FormReference { Id = "a" }), Is.EqualTo("""{"id":"a"}"""));

    [Test]
    public void A_text_alone_that_is_changed_is_written_changed()
    {
        var form = Read<FormReference>("\"a\"");
        form.Id = "b";

        Assert.That(Write(form), Is.EqualTo("\"b\""));
    }

    [Test]
    public void Options_are_texts_numbers_and_objects()
    {
        var field = Read<FormField>("""{"name":"province","options":["Ontario",2,2.5,{"value":"QC","label":"Quebec","rank":1},{"value":3}]}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(field.Options!.Select(option => option.Value), Is.EqualTo(["Ontario", "2", "2.5", "QC", "3"]));
            Assert.That(field.Options!.Select(option => option.Label), Is.EqualTo([null, null, null, "Quebec", null]));
        }
    }

    [Test]
    public void Null_among_others_stays_null() =>
        Assert.That(JsonConvert.DeserializeObject<List<FormOption?>>("""[null,"a"]""")!.Select(option => option?.Value), Is.EqualTo([null, "a"]));

    [Test]
    public void The_service_of_an_appointment_is_an_id_or_an_object()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read<Appointment>("""{"_id":"1","service":"a"}""").Service!.Id, Is.EqualTo("a"));
            Assert.That(Read<Appointment>("""{"_id":"1","service":{"_id":"a","label":"Consultation"}}""").Service!.Label, Is.EqualTo("Consultation"));
            Assert.That(Read<Appointment>("""{"_id":"1","service":{"id":"a"}}""").Service!.Id, Is.EqualTo("a"));
        }
    }

    [Test]
    [SetCulture("ar-SA")]
    public void Numbers_are_read_the_same_in_every_culture() =>
        Assert.That(Read<FormField>("""{"name":"a","options":[-1,2.5]}""").Options!.Select(option => option.Value), Is.EqualTo(["-1", "2.5"]));

    [Test]
    public void An_option_that_looks_like_a_date_is_not_lost_with_the_applications_settings([Values("UTC", "America/New_York")] string zone)
    {
        using var machine = new HostTimeZone(zone);

        var field = JsonConvert.DeserializeObject<FormField>("""{"name":"when","options":["2024-10-28T14:00:00Z","2024-10-28T14:00:00"]}""")!;

        Assert.That(field.Options!.Select(option => option.Value), Is.EqualTo(["2024-10-28T14:00:00Z", "2024-10-28T14:00:00"]));
    }

    private static Service Service(string form) => Read<Service>($$"""{"_id":"1","label":"a","form":{{form}},"status":"active"}""");

    private static T Read<T>(string json)
        where T : class, IModel<T> => Model.Read<T>(json)!;

    private static string Write(object value) => System.Text.Encoding.UTF8.GetString(JsonBody.Write(value, nameof(value)));
}
