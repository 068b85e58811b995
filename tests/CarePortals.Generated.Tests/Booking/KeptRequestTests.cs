using System.Text.Json;
using CarePortals.Generated.Tests.Support;
using CarePortals.Generated.Tests.Wire;
using CarePortals.Testing;
using Newtonsoft.Json;
using RichardSzalay.MockHttp;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace CarePortals.Generated.Tests.Booking;

/// <summary>A request that an application keeps as JSON, in a session or a queue of its own, is the same request afterwards.</summary>
public sealed class KeptRequestTests
{
    private static readonly Dictionary<string, Func<CreateAppointmentRequest, CreateAppointmentRequest>> Keep = new()
    {
        ["Newtonsoft"] = request => JsonConvert.DeserializeObject<CreateAppointmentRequest>(JsonConvert.SerializeObject(request))!,
        ["System.Text.Json"] = request => JsonSerializer.Deserialize<CreateAppointmentRequest>(JsonSerializer.Serialize(request))!,
        ["generated"] = request => JsonSerializer.Deserialize(JsonSerializer.Serialize(request, ModelContext.Default.CreateAppointmentRequest), ModelContext.Default.CreateAppointmentRequest)!,
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

    private static IEnumerable<string> Names => Keep.Keys;
}
