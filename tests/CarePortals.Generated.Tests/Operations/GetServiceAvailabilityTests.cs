using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Operations;

public sealed class GetServiceAvailabilityTests
{
    private const string Path = "https://public-api.portals.care/services/60d5ecb3a0b3f1001fbaa123/availability-v2";

    [Test]
    public async Task Reading_the_availability_sends_the_expected_request()
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Get, Path).Answer(200, "{}");

        await test.Client.GetServiceAvailabilityAsync("60d5ecb3a0b3f1001fbaa123");

        test.Http.VerifyNoOutstandingExpectation();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Method, Is.EqualTo(HttpMethod.Get));
            Assert.That(sent.Uri, Is.EqualTo(Path));
            Assert.That(sent.Headers, Is.EquivalentTo(new[]
            {
                "organization: appgen_demo",
                "Accept: application/json",
                $"User-Agent: {The.Product}",
            }));
            Assert.That(sent.Body, Is.Null);
        }
    }

    [TestCase(7, null, "?availableDays=7")]
    [TestCase(1, null, "?availableDays=1")]
    [TestCase(int.MaxValue, null, "?availableDays=2147483647")]
    [TestCase(null, "America/New_York", "?timezone=America%2FNew_York")]
    [TestCase(14, "America/Argentina/Buenos_Aires", "?availableDays=14&timezone=America%2FArgentina%2FBuenos_Aires")]
    public async Task Optional_parameters_go_into_the_query(int? availableDays, string? timezone, string query)
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Get, Path).Answer(200, "{}");

        await test.Client.GetServiceAvailabilityAsync("60d5ecb3a0b3f1001fbaa123", availableDays, timezone);

        Assert.That(sent.Uri, Is.EqualTo(Path + query));
    }

    [Test]
    public async Task Reading_the_availability_reads_every_member()
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, Path).Answer(200, """
            {
              "2024-10-28": ["2024-10-28T14:15:00.000Z", "2024-10-28T14:00:00.000Z"],
              "2024-10-29": ["2024-10-29T10:00:00.000Z"],
              "2024-10-30": [],
              "extras": { "from": "2024-10-28" }
            }
            """);

        var availability = await test.Client.GetServiceAvailabilityAsync("60d5ecb3a0b3f1001fbaa123");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.IsQueue, Is.False);
            Assert.That(availability.Queue, Is.Null);
            Assert.That(availability.Days.Keys, Is.EqualTo(new[] { "2024-10-28", "2024-10-29", "2024-10-30" }));
            Assert.That(availability.Days["2024-10-28"], Is.EqualTo(new[] { Utc(28, 14, 15), Utc(28, 14, 0) }));
            Assert.That(availability.Days["2024-10-29"], Is.EqualTo(new[] { Utc(29, 10, 0) }));
            Assert.That(availability.Days["2024-10-30"], Is.Empty);
            Assert.That(availability.Slots, Is.EqualTo(new[] { Utc(28, 14, 0), Utc(28, 14, 15), Utc(29, 10, 0) }));
            Assert.That(availability.AdditionalProperties.Keys, Is.EqualTo(new[] { "extras" }));
        }
    }

    [Test]
    public async Task A_queue_service_answers_with_a_queue_and_no_times()
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, Path).Answer(200, """{ "queue": { "length": 4 } }""");

        var availability = await test.Client.GetServiceAvailabilityAsync("60d5ecb3a0b3f1001fbaa123");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.IsQueue, Is.True);
            Assert.That(availability.Days, Is.Empty);
            Assert.That(availability.Slots, Is.Empty);
        }
    }

    private static DateTimeOffset Utc(int day, int hour, int minute) => new(2024, 10, day, hour, minute, 0, TimeSpan.Zero);
}
