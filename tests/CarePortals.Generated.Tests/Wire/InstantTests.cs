using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>Pitfalls 5 and 7: instants are written in UTC with milliseconds and a Z, and never read in the host's zone.</summary>
[Category("Elsewhere")]
[TestFixture("UTC")]
[TestFixture("America/New_York")]
[TestFixture("Asia/Kathmandu")]
[NonParallelizable]
public sealed class InstantTests(string host) : IDisposable
{
    private readonly HostTimeZone _zone = new(host);

    public void Dispose() => _zone.Dispose();

    [Test]
    [Platform("Unix")]
    public void The_host_is_in_the_zone_of_the_test() => Assert.That(TimeZoneInfo.Local.Id, Is.EqualTo(host));

    [TestCase("2024-10-28T14:00:00.0000000+00:00", "2024-10-28T14:00:00.000Z")]
    [TestCase("2024-10-28T10:00:00.0000000-04:00", "2024-10-28T14:00:00.000Z")]
    [TestCase("2024-10-28T19:45:00.0000000+05:45", "2024-10-28T14:00:00.000Z")]
    [TestCase("2024-10-29T04:00:00.0000000+14:00", "2024-10-28T14:00:00.000Z")]
    [TestCase("2024-10-28T02:00:00.0000000-12:00", "2024-10-28T14:00:00.000Z")]
    [TestCase("2024-11-03T01:30:00.0000000-05:00", "2024-11-03T06:30:00.000Z")]
    [TestCase("2024-10-28T14:00:00.1230000+00:00", "2024-10-28T14:00:00.123Z")]
    [TestCase("2024-10-28T14:00:00.1239999+00:00", "2024-10-28T14:00:00.123Z")]
    [TestCase("2024-10-28T14:00:00.0000001+00:00", "2024-10-28T14:00:00.000Z")]
    [TestCase("2024-12-31T23:59:59.9999999+00:00", "2024-12-31T23:59:59.999Z")]
    public async Task A_reservation_is_written_in_utc_with_milliseconds(string reservation, string written)
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, """{ "_id": "1" }""");
        var booking = The.Booking();
        booking.Reservation = DateTimeOffset.ParseExact(reservation, "o", System.Globalization.CultureInfo.InvariantCulture);
        booking.Values["at"] = booking.Reservation;

        await test.Client.CreateAppointmentAsync(booking);

        Assert.That(sent.Body, Is.EqualTo($$$"""{"serviceId":"60d5ecb3a0b3f1001fbaa123","reservation":"{{{written}}}","values":{"at":"{{{written}}}"}}"""));
    }

    [TestCase("2024-10-28T14:00:00.000Z")]
    [TestCase("2024-10-28T14:00:00Z")]
    [TestCase("2024-10-28T14:00Z")]
    [TestCase("2024-10-28T14:00:00.0000000Z")]
    [TestCase("2024-10-28T10:00:00-04:00")]
    [TestCase("2024-10-28T19:45:00.000+05:45")]
    [TestCase("2024-10-28T14:00:00.000+00:00")]
    [TestCase("2024-10-28T14:00:00")]
    [TestCase("2024-10-28T14:00:00.000")]
    [TestCase("2024-10-28T14:00")]
    public async Task An_instant_is_read_in_utc_also_without_an_offset(string written)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments")
            .Answer(201, $$"""{ "_id": "1", "reservation": "{{written}}", "createdAt": "{{written}}", "updatedAt": "{{written}}" }""");

        var appointment = await test.Client.CreateAppointmentAsync(The.Booking());

        var expected = new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero);
        DateTimeOffset?[] instants = [appointment.Reservation, appointment.CreatedAt, appointment.UpdatedAt];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(instants, Is.All.EqualTo(expected));
            Assert.That(instants.Select(instant => instant!.Value.Offset), Is.All.EqualTo(TimeSpan.Zero));
        }
    }

    [TestCase("\"\"")]
    [TestCase("\"28.10.2024 14:00\"")]
    [TestCase("\"10/28/2024 2:00 PM\"")]
    [TestCase("\"2024-10-28\"")]
    [TestCase("\"14:00\"")]
    [TestCase("\"/Date(1730124000000)/\"")]
    [TestCase("1730124000000")]
    [TestCase("\"2024-10-28T24:00:00.000Z\"")]
    [TestCase("\"2024-10-28T14:60:00.000Z\"")]
    [TestCase("\"2024-10-28T14:00:60.000Z\"")]
    [TestCase("\"2024-02-30T14:00:00.000Z\"")]
    [TestCase("\"2023-02-29T14:00:00.000Z\"")]
    [TestCase("\"2024-13-01T14:00:00.000Z\"")]
    [TestCase("\"2024-00-01T14:00:00.000Z\"")]
    [TestCase("\"2024-10-00T14:00:00.000Z\"")]
    [TestCase("\"0000-10-28T14:00:00.000Z\"")]
    [TestCase("\"2024-10-28T1a:00:00.000Z\"")]
    [TestCase("\"2024-10-28T14:00:00.00:Z\"")]
    [TestCase("\"20/4-10-28T14:00:00.000Z\"")]
    [TestCase("{}")]
    public async Task An_instant_that_is_not_iso_8601_is_not_guessed(string written)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, $$"""{ "_id": "1", "reservation": {{written}} }""");

        var appointment = await test.Client.CreateAppointmentAsync(The.Booking());

        Assert.That(appointment.Reservation, Is.Null);
        Assert.That(appointment.AdditionalProperties, Contains.Key("reservation"), "what was not read is kept");
    }
}
