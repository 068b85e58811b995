using System.Text.Json;
using CarePortals.Sandbox.Booking;

namespace CarePortals.Sandbox.Tests.Booking;

public sealed class CreateRequestTests
{
    private const string ServiceId = "serviceId must be a text and not empty";
    private const string Reservation = "reservation must be a time in UTC such as 2024-10-28T14:00:00.000Z";
    private const string Values = "values must be an object";
    private const string Timezone = "meta.timezone must be the name of an IANA time zone such as America/New_York";

    [TestCase("[]", "the body must be an object")]
    [TestCase("null", "the body must be an object")]
    [TestCase("{}", ServiceId, Reservation, Values)]
    [TestCase("""{ "serviceId": " ", "reservation": 5, "values": [] }""", ServiceId, Reservation, Values)]
    [TestCase("""{ "serviceId": 5, "reservation": "2024-10-28T14:00:00.000Z", "values": {} }""", ServiceId)]
    [TestCase("""{ "serviceId": "s", "reservation": "2024-10-28T14:00:00.000Z", "values": {}, "meta": null }""", "meta must be an object")]
    [TestCase("""{ "serviceId": "s", "reservation": "2024-10-28T14:00:00.000Z", "values": {}, "meta": { "timezone": "Mars" } }""", Timezone)]
    [TestCase("""{ "serviceId": "s", "reservation": "2024-10-28T14:00:00.000Z", "values": {}, "meta": { "timezone": null } }""", Timezone)]
    public void Every_problem_is_named(string body, params string[] expected) =>
        Assert.That(Read(body).Problems, Is.EqualTo(expected));

    [TestCase("2024-10-28T14:00:00Z")]
    [TestCase("2024-10-28T14:00:00.000+00:00")]
    [TestCase("2024-10-28T10:00:00.000-04:00")]
    [TestCase("2024-10-28T14:00:00.0000000Z")]
    [TestCase("2024-10-28 14:00:00.000Z")]
    [TestCase("2024-10-28T14:00:00.000")]
    [TestCase("2024-10-28T14:00:00.000z")]
    [TestCase(" 2024-10-28T14:00:00.000Z")]
    [TestCase("2024-02-30T14:00:00.000Z")]
    [TestCase("٢٠٢٤-١٠-٢٨T14:00:00.000Z")]
    public void A_reservation_in_any_other_form_is_refused(string reservation) =>
        Assert.That(
            Read($$"""{ "serviceId": "s", "reservation": "{{reservation}}", "values": {} }""").Problems,
            Is.EqualTo(new[] { Reservation }));

    [Test]
    public void Unknown_members_are_ignored()
    {
        var request = Read(
            """{ "serviceId": "s", "reservation": "2024-10-28T14:00:00.000Z", "values": {}, "meta": { "referralCode": 5 }, "validate": true }""");

        Assert.Multiple(() =>
        {
            Assert.That(request.Problems, Is.Empty);
            Assert.That(request.Reservation, Is.EqualTo(The.Instant(The.TutorialStart)));
            Assert.That(request.Timezone, Is.Null);
        });
    }

    private static CreateRequest Read(string body)
    {
        using var document = JsonDocument.Parse(body);
        return CreateRequest.Read(document.RootElement);
    }
}
