using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>One member of an unexpected type reads as absent, is kept, and costs nothing else.</summary>
[Category("Elsewhere")]
public sealed class OddMemberTests
{
    [TestCase("slotDuration", "7.5")]
    [TestCase("slotDuration", "\"fifteen\"")]
    [TestCase("slotDuration", "99999999999")]
    [TestCase("slotDuration", "1e30")]
    [TestCase("minLeadTime", "{}")]
    [TestCase("isQueue", "\"yes\"")]
    [TestCase("isQueue", "\"\"")]
    [TestCase("isQueue", "[]")]
    [TestCase("payment", "[]")]
    [TestCase("payment", "\"free\"")]
    [TestCase("payment", "false")]
    [TestCase("form", "false")]
    [TestCase("organization", """{"_id":"appgen_demo"}""")]
    [TestCase("status", "[\"active\"]")]
    [TestCase("fields", "{}")]
    [TestCase("fields", "\"none\"")]
    public async Task A_service_with_an_odd_member_is_listed_with_the_others(string member, string value)
    {
        var written = $$"""[{"_id":"1","label":"A","{{member}}":{{value}},"description":"after"},{"_id":"2","label":"B"}]""";
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Respond("application/json", written);

        var services = await test.Client.ListServicesAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(services.Select(service => (service.Id, service.Label)), Is.EqualTo(new[] { ("1", "A"), ("2", "B") }));
            Assert.That(services[0].Description, Is.EqualTo("after"));
            Assert.That(services[0].AdditionalProperties.Keys, Is.EqualTo(new[] { member }));
            Assert.That(JToken.DeepEquals(JToken.Parse(JsonConvert.SerializeObject(services)), JToken.Parse(written)), Is.True, "written back");
        }
    }

    [TestCase("1e30")]
    [TestCase("1e400")]
    [TestCase("-1e400")]
    [TestCase("99999999999999999999999999999999999999999999")]
    public async Task A_number_too_large_for_a_decimal_costs_nothing_else(string number)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, $$"""{"odd":{{number}},"_id":"1","duration":{{number}},"accessKey":"key"}""");

        var appointment = await test.Client.CreateAppointmentAsync(The.Booking());

        Assert.That((appointment.Id, appointment.Duration, appointment.AccessKey), Is.EqualTo(("1", (int?)null, "key")));
    }

    [Test]
    public void A_model_out_of_a_JObject_keeps_its_numbers_and_flags()
    {
        var service = new Service { Id = "1", Label = "A", SlotDuration = 15, MinLeadTime = 0.5m, IsQueue = true };

        var read = JObject.FromObject(service).ToObject<Service>()!;

        Assert.That((read.SlotDuration, read.MinLeadTime, read.IsQueue), Is.EqualTo((15, 0.5m, true)));
        Assert.That(read.AdditionalProperties, Is.Empty);
    }

    [TestCase("15.0", 15)]
    [TestCase("\"15\"", 15)]
    [TestCase("\"15.0\"", 15)]
    [TestCase("15", 15)]
    public async Task A_whole_number_is_read_however_it_is_written(string written, int number)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Respond("application/json", $$"""[{"_id":"1","label":"A","slotDuration":{{written}}}]""");

        Assert.That((await test.Client.ListServicesAsync())[0].SlotDuration, Is.EqualTo(number));
    }

    [TestCase("duration", "\"long\"")]
    [TestCase("updatedAt", "\"\"")]
    [TestCase("createdAt", "1727041200000")]
    [TestCase("organization", """{"_id":"appgen_demo"}""")]
    [TestCase("status", "{}")]
    [TestCase("service", "[]")]
    [TestCase("virtualMeeting", "[]")]
    [TestCase("virtualMeeting", "\"https://meet.example/1\"")]
    public async Task A_booking_that_was_made_is_confirmed_whatever_stands_beside_its_id(string member, string value)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, $$"""{"{{member}}":{{value}},"_id":"1","accessKey":"key"}""");

        var appointment = await test.Client.CreateAppointmentAsync(The.Booking());

        using (Assert.EnterMultipleScope())
        {
            Assert.That((appointment.Id, appointment.AccessKey), Is.EqualTo(("1", "key")));
            Assert.That(appointment.AdditionalProperties.Keys, Is.EqualTo(new[] { member }));
        }
    }

    [Test]
    public async Task Entries_of_a_list_that_are_no_models_are_left_out()
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Respond("application/json", """
            [null, 1, "A", [], {"_id":"1","label":"A","fields":[null,{"name":"email","options":[null,"a",{"value":"b"}]},7]}]
            """);

        var services = await test.Client.ListServicesAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(services.Select(service => service.Id), Is.EqualTo(new[] { "1" }));
            Assert.That(services[0].Fields!.Select(field => field.Name), Is.EqualTo(new[] { "email" }));
            Assert.That(services[0].Fields![0].Options!.Select(option => option.Value), Is.EqualTo(new[] { "a", "b" }));
        }
    }

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("\"none\"")]
    [TestCase("""[{"_id":"1","label":"A"}""")]
    [TestCase("""[{"_id":"1","label":"A","fields":[{"name":"n"}""")]
    public async Task What_is_no_list_or_is_cut_short_is_an_error_and_not_a_shorter_list(string body)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Respond("application/json", body);

        Assert.That((await Caught.From<ApiException>(() => test.Client.ListServicesAsync())).StatusCode, Is.EqualTo(200));
    }

    [TestCase("""{"message":"taken","error":{"code":1}}""")]
    [TestCase("""{"message":"taken","statusCode":"E409"}""")]
    [TestCase("""{"message":"taken","type":[]}""")]
    public async Task The_message_of_an_error_survives_its_neighbours(string body)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(409, body);

        Assert.That((await Caught.From<ApiException>(() => test.Client.CreateAppointmentAsync(The.Booking()))).Error!.Message, Is.EqualTo("taken"));
    }
}
