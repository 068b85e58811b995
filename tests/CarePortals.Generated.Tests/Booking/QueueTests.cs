using System.Net;
using CarePortals.Generated.Tests.Support;
using CarePortals.Testing;
using Newtonsoft.Json.Linq;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Booking;

public sealed class QueueTests
{
    private static readonly DateTimeOffset Now = new(2024, 10, 28, 9, 41, 7, 250, TimeSpan.Zero);

    [Test]
    public async Task A_queue_is_booked_with_the_time_of_the_registered_clock()
    {
        using var test = new TestClient(timeProvider: new FixedClock(Now));
        var sent = Answering(test, HttpStatusCode.Created);

        var result = await test.Client.BookAsync(Request());

        Assert.That(result, Is.TypeOf<BookingResult.Booked>());
        Assert.That(sent.Body, Is.EqualTo(
            """{ "serviceId": "q", "reservation": "2024-10-28T09:41:07.250Z", "values": { "firstName": "Ann" }, "meta": { "timezone": "America/Toronto" } }""".Replace(" ", "", StringComparison.Ordinal)));
    }

    [Test]
    public async Task The_bare_operation_books_a_queue_with_the_current_time_as_well()
    {
        using var test = new TestClient(timeProvider: new FixedClock(Now));
        var sent = Answering(test, HttpStatusCode.Created);

        await test.Client.CreateAppointmentAsync(Request());

        Assert.That(Wire(sent).Value<string>("reservation"), Is.EqualTo("2024-10-28T09:41:07.250Z"));
    }

    [Test]
    public async Task A_client_made_by_hand_takes_its_clock_from_the_constructor()
    {
        using var test = new TestClient();
        var sent = Answering(test, HttpStatusCode.Created);

        await new CarePortalsClient(test.Http.ToHttpClient(), timeProvider: new FixedClock(Now)).BookAsync(Request());

        Assert.That(Wire(sent).Value<string>("reservation"), Is.EqualTo("2024-10-28T09:41:07.250Z"));
    }

    [Test]
    public async Task A_request_for_a_queue_stays_as_it_is_and_can_be_sent_later()
    {
        var clock = new TestClock();
        using var test = new TestClient(timeProvider: clock);
        var sent = Answering(test, HttpStatusCode.Created);
        var request = Request();
        await test.Client.BookAsync(request);
        clock.Advance(TimeSpan.FromMinutes(5));

        await test.Client.BookAsync(request);

        Assert.That(Wire(sent).Value<string>("reservation"), Is.EqualTo("2024-10-28T09:35:00.000Z"));
        Assert.That(request.Reservation, Is.EqualTo(default(DateTimeOffset)));
    }

    [TestCase(HttpStatusCode.Conflict, typeof(BookingResult.SlotTaken))]
    [TestCase(HttpStatusCode.BadRequest, typeof(BookingResult.Rejected))]
    [TestCase(HttpStatusCode.InternalServerError, typeof(BookingResult.Unknown))]
    public async Task A_queue_has_no_times_to_look_at(HttpStatusCode status, Type expected)
    {
        using var test = new TestClient(timeProvider: new FixedClock(Now));
        Answering(test, status);

        Assert.That(await test.Client.BookAsync(Request()), Is.TypeOf(expected));
    }

    [Test]
    public void What_cannot_join_a_queue_is_named()
    {
        var values = new Dictionary<string, object?>();
        var service = new Service { Id = "q", Label = "Walk-in" };

        Assert.Multiple(() =>
        {
            Assert.That(() => CreateAppointmentRequest.ForQueue(null!, values, "America/Toronto"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("service"));
            Assert.That(() => CreateAppointmentRequest.ForQueue(service, null!, "America/Toronto"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("values"));
            Assert.That(() => CreateAppointmentRequest.ForQueue(service, values, "Toronto"), Throws.ArgumentException.With.Property("ParamName").EqualTo("timezone"));
            Assert.That(() => CreateAppointmentRequest.ForQueue(new Service { Id = " ", Label = "Walk-in" }, values, "America/Toronto"), Throws.ArgumentException.With.Message.StartsWith("The id of the service is empty. Use an id from the list of services.").And.Property("ParamName").EqualTo("service"));
        });
    }

    private static CreateAppointmentRequest Request() =>
        CreateAppointmentRequest.ForQueue(new Service { Id = "q", Label = "Walk-in" }, new Dictionary<string, object?> { ["firstName"] = "Ann" }, "America/Toronto");

    private static JObject Wire(Sent sent)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(sent.Body!)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return (JObject)JToken.ReadFrom(reader);
    }

    private static Sent Answering(TestClient test, HttpStatusCode status)
    {
        var sent = new Sent();
        test.Http.When(HttpMethod.Post, The.BaseAddress + "appointments").Respond(async request =>
        {
            await sent.CopyAsync(request);
            return Answer.Of(status, """{ "_id": "1" }""");
        });
        return sent;
    }
}
