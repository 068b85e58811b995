using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Operations;

[Category("Elsewhere")]
public sealed class CreateAppointmentTests
{
    private const string Path = "https://public-api.portals.care/appointments";

    [Test]
    public async Task Booking_a_slot_sends_the_expected_request()
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Post, Path).Answer(201, """{ "_id": "60d5f3b7a0b3f1001fbaa999" }""");

        await test.Client.CreateAppointmentAsync(new CreateAppointmentRequest
        {
            ServiceId = "60d5ecb3a0b3f1001fbaa123",
            Reservation = new DateTimeOffset(2024, 10, 28, 10, 0, 0, TimeSpan.FromHours(-4)),
            Values = new Dictionary<string, object?>
            {
                ["firstName"] = "Zoë",
                ["dob"] = new DateOnly(1990, 1, 31),
                ["dependents"] = 2,
                ["share"] = 0.5m,
                ["consent"] = true,
                ["province"] = null,
                ["allergies"] = new[] { "nuts", "</script>" },
            },
            Meta = new AppointmentMeta { Timezone = "America/New_York", ReferralCode = "FRIEND" },
            Hc = new HealthCard { HcNum = "1234567890" },
            StripeToken = new Dictionary<string, object?> { ["id"] = "tok_1", ["livemode"] = false },
            AdditionalProperties = { ["validateOnly"] = true },
        });

        const string Body = """
            {"serviceId":"60d5ecb3a0b3f1001fbaa123","reservation":"2024-10-28T14:00:00.000Z",
            "values":{"firstName":"Zoë","dob":"1990-01-31","dependents":2,"share":0.5,"consent":true,"province":null,"allergies":["nuts","</script>"]},
            "meta":{"timezone":"America/New_York","referralCode":"FRIEND"},
            "hc":{"hcNum":"1234567890"},
            "stripeToken":{"id":"tok_1","livemode":false},
            "validateOnly":true}
            """;
        test.Http.VerifyNoOutstandingExpectation();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Method, Is.EqualTo(HttpMethod.Post));
            Assert.That(sent.Uri, Is.EqualTo(Path));
            Assert.That(sent.Body, Is.EqualTo(Body.Replace("\n", "", StringComparison.Ordinal)));
            Assert.That(sent.Headers, Is.EquivalentTo(new[]
            {
                "organization: appgen_demo",
                "Accept: application/json",
                $"User-Agent: {The.Product}",
                "Content-Type: application/json; charset=utf-8",
                $"Content-Length: {Body.Replace("\n", "", StringComparison.Ordinal).Length + "ë".Length}",
            }));
        }
    }

    [Test]
    public async Task A_small_booking_sends_nothing_that_was_not_given()
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Post, Path).Answer(201, """{ "_id": "60d5f3b7a0b3f1001fbaa999" }""");

        await test.Client.CreateAppointmentAsync(The.Booking());

        Assert.That(sent.Body, Is.EqualTo("""{"serviceId":"60d5ecb3a0b3f1001fbaa123","reservation":"2024-10-28T14:00:00.000Z","values":{}}"""));
    }

    [TestCase(200)]
    [TestCase(201)]
    public async Task A_booked_appointment_reads_every_member(int status)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Post, Path).Answer(status, """
            {
              "_id": "60d5f3b7a0b3f1001fbaa999",
              "organization": "appgen_demo",
              "service": { "_id": "60d5ecb3a0b3f1001fbaa123", "label": "General Consultation", "slug": "general" },
              "status": "booked",
              "reservation": "2024-10-28T14:00:00.000Z",
              "duration": 15,
              "accessKey": "a1b2c3d4-e5f6-7890-1234-567890abcdef",
              "virtualMeeting": { "joinUrl": "https://zoom.us/j/1234567890", "pin": "7" },
              "createdAt": "2024-09-22T21:40:00.001Z",
              "updatedAt": "2024-09-22T21:41:00.002Z",
              "__v": 0
            }
            """);

        var appointment = await test.Client.CreateAppointmentAsync(The.Booking());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(appointment.Id, Is.EqualTo("60d5f3b7a0b3f1001fbaa999"));
            Assert.That(appointment.Organization, Is.EqualTo("appgen_demo"));
            Assert.That(appointment.Service!.Id, Is.EqualTo("60d5ecb3a0b3f1001fbaa123"));
            Assert.That(appointment.Service.Label, Is.EqualTo("General Consultation"));
            Assert.That(appointment.Service.AdditionalProperties, Is.EqualTo(new Dictionary<string, object?> { ["slug"] = "general" }));
            Assert.That(appointment.Status, Is.EqualTo("booked"));
            Assert.That(appointment.Reservation, Is.EqualTo(new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero)));
            Assert.That(appointment.Reservation!.Value.Offset, Is.EqualTo(TimeSpan.Zero));
            Assert.That(appointment.Duration, Is.EqualTo(15));
            Assert.That(appointment.AccessKey, Is.EqualTo("a1b2c3d4-e5f6-7890-1234-567890abcdef"));
            Assert.That(appointment.VirtualMeeting!.JoinUrl, Is.EqualTo("https://zoom.us/j/1234567890"));
            Assert.That(appointment.VirtualMeeting.AdditionalProperties, Is.EqualTo(new Dictionary<string, object?> { ["pin"] = "7" }));
            Assert.That(appointment.CreatedAt, Is.EqualTo(new DateTimeOffset(2024, 9, 22, 21, 40, 0, 1, TimeSpan.Zero)));
            Assert.That(appointment.UpdatedAt, Is.EqualTo(new DateTimeOffset(2024, 9, 22, 21, 41, 0, 2, TimeSpan.Zero)));
            Assert.That(appointment.AdditionalProperties, Is.EqualTo(new Dictionary<string, object?> { ["__v"] = 0L }));
        }
    }
}
