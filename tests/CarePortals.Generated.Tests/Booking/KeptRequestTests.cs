using System.Text.Json;
using CarePortals.Generated.Tests.Support;
using CarePortals.Generated.Tests.Wire;
using CarePortals.Testing;
using Newtonsoft.Json;
using RichardSzalay.MockHttp;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace CarePortals.Generated.Tests.Booking;

/// <summary>A request that an application keeps as JSON, in a session or a queue of its own, is the same request afterwards.</summary>
[Category("Elsewhere")]
public sealed class KeptRequestTests
{
    private static readonly Dictionary<string, Func<CreateAppointmentRequest, CreateAppointmentRequest>> Keep = new()
    {
        ["Newtonsoft"] = request => JsonConvert.DeserializeObject<CreateAppointmentRequest>(JsonConvert.SerializeObject(request))!,
        ["System.Text.Json"] = request => JsonSerializer.Deserialize<CreateAppointmentRequest>(JsonSerializer.Serialize(request))!,
        ["generated"] = request => JsonSerializer.Deserialize(JsonSerializer.Serialize(request, ModelContext.Default.CreateAppointmentRequest), ModelContext.Default.CreateAppointmentRequest)!,
        ["in an outbox"] = request => JsonSerializer.Deserialize<List<Dictionary<string, CreateAppointmentRequest>>>(JsonSerializer.Serialize(new[] { new Dictionary<string, object> { ["body"] = request } }))![0]["body"],
        ["as a JObject"] = request => Newtonsoft.Json.Linq.JObject.Parse(Newtonsoft.Json.Linq.JObject.FromObject(request).ToString()).ToObject<CreateAppointmentRequest>()!,
        ["as a node"] = request => JsonSerializer.SerializeToNode(request)!.DeepClone().Deserialize<CreateAppointmentRequest>()!,
        ["twice"] = request => JsonSerializer.Deserialize<CreateAppointmentRequest>(JsonConvert.SerializeObject(JsonSerializer.Deserialize<CreateAppointmentRequest>(JsonSerializer.Serialize(request))))!,
    };

    [TestCaseSource(nameof(Names))]
    public async Task A_request_for_a_queue_stays_one(string serializer)
    {
        using var test = new TestClient(timeProvider: new FixedClock(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero)));
        var sent = test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, """{ "_id": "1" }""");

        var result = await test.Client.BookAsync(Keep[serializer](CreateAppointmentRequest.ForQueue(new Service { Id = "q", Label = "" }, new Dictionary<string, object?>(), "America/Toronto")));

        Assert.That(result, Is.TypeOf<BookingResult.Booked>());
        Assert.That(sent.Body, Is.EqualTo("""{"serviceId":"q","reservation":"2026-11-02T09:00:00.000Z","values":{},"meta":{"timezone":"America/Toronto"}}"""));
    }

    [TestCaseSource(nameof(Names))]
    public async Task A_request_whose_time_was_never_set_does_not_become_one(string serializer)
    {
        using var test = new TestClient();
        var booking = The.Booking();
        booking.Reservation = default;

        var kept = Keep[serializer](booking);

        Assert.That(JsonSerializer.Serialize(booking), Does.Not.Contain("0001"));
        Assert.That((await Caught.From<ArgumentException>(() => test.Client.BookAsync(kept))).Message, Does.StartWith("The start of the appointment is not set."));
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\"Now\"")]
    [TestCase("0")]
    public async Task No_other_text_joins_a_queue(string reservation)
    {
        using var test = new TestClient();
        var json = $$$"""{"serviceId":"q","reservation":{{{reservation}}},"values":{}}""";

        if (reservation == "null")
        {
            Assert.That(async () => await test.Client.BookAsync(JsonSerializer.Deserialize<CreateAppointmentRequest>(json)!), Throws.ArgumentException);
        }
        else
        {
            Assert.That(() => JsonSerializer.Deserialize<CreateAppointmentRequest>(json), Throws.InstanceOf<System.Text.Json.JsonException>());
        }
    }

    [Test]
    public void A_slot_and_a_day_stay_what_they_were()
    {
        var days = new[] { new SlotDay(new DateOnly(2026, 11, 1), [new Slot(new DateTimeOffset(2026, 11, 1, 1, 30, 0, TimeSpan.FromHours(-5)), IsRepeatedHour: true)]) };

        foreach (var kept in new[] { JsonSerializer.Deserialize<SlotDay[]>(JsonSerializer.Serialize(days))!, JsonConvert.DeserializeObject<SlotDay[]>(JsonConvert.SerializeObject(days))! })
        {
            var slot = kept.Single().Slots.Single();
            Assert.That((kept[0].Date, slot, slot.Start.Offset), Is.EqualTo((days[0].Date, days[0].Slots[0], TimeSpan.FromHours(-5))));
        }
    }

    [TestCase("""{"queue":{"n":1}}""", true, 0)]
    [TestCase("""{"queue":[],"2026-11-01":["2026-11-01T05:30:00.000Z"]}""", false, 1)]
    public void An_availability_stays_a_queue_or_none(string json, bool isQueue, int slots)
    {
        var read = Support.Model.Read<Availability>(json)!;

        foreach (var kept in new[] { JsonSerializer.Deserialize<Availability>(JsonSerializer.Serialize(read))!, JsonConvert.DeserializeObject<Availability>(JsonConvert.SerializeObject(read))! })
        {
            Assert.That((kept.IsQueue, kept.Slots.Count), Is.EqualTo((isQueue, slots)));
        }
    }

    [TestCase("""{"_id":"q","label":"A","isQueue":true}""")]
    [TestCase("""{"_id":"q","label":"A","assignmentStrategy":"QUEUE"}""")]
    public void A_service_with_a_queue_is_refused_for_a_time_also_when_it_was_kept(string json)
    {
        foreach (var kept in new[] { JsonSerializer.Deserialize<Service>(json)!, JsonConvert.DeserializeObject<Service>(json)! })
        {
            Assert.That(() => CreateAppointmentRequest.For(kept, new Slot(DateTimeOffset.UnixEpoch), new Dictionary<string, string>(), "America/Toronto"), Throws.ArgumentException.With.Message.StartsWith("This service has a queue"));
        }
    }

    private static IEnumerable<string> Names => Keep.Keys;
}
