using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated.Tests.Slots;

public sealed class CreateAppointmentRequestForTests
{
    private const string NewYork = "America/New_York";

    private static readonly Service Consultation = new() { Id = "60d5ecb3a0b3f1001fbaa123", Label = "General Consultation" };
    private static readonly Slot Two = new(Open.Instant("2024-10-28T10:00:00-04:00"));
    private static readonly Dictionary<string, object?> NoValues = [];

    [Test]
    public async Task A_slot_becomes_the_request_of_the_tutorial()
    {
        var request = CreateAppointmentRequest.For(Consultation, Two, new Dictionary<string, object?> { ["firstName"] = "John" }, NewYork);

        Assert.That(Written(request), Is.EqualTo(
            """{"serviceId":"60d5ecb3a0b3f1001fbaa123","reservation":"2024-10-28T14:00:00.000Z","values":{"firstName":"John"},"meta":{"timezone":"America/New_York"}}"""));
    }

    [Test]
    public async Task Both_slots_of_a_repeated_hour_are_booked_at_their_own_instant()
    {
        var slots = Open.At("2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z").GroupByDay(NewYork).Single().Slots;

        var first = Written(CreateAppointmentRequest.For(Consultation, slots[0], NoValues, NewYork));
        var second = Written(CreateAppointmentRequest.For(Consultation, slots[1], NoValues, NewYork));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(slots.Select(slot => slot.Start.TimeOfDay), Is.All.EqualTo(new TimeSpan(1, 30, 0)));
            Assert.That(first, Does.Contain("\"reservation\":\"2026-11-01T05:30:00.000Z\""));
            Assert.That(second, Does.Contain("\"reservation\":\"2026-11-01T06:30:00.000Z\""));
        }
    }

    [Test]
    public void Values_are_copied()
    {
        var values = new Dictionary<string, object?> { ["firstName"] = "John" };

        var request = CreateAppointmentRequest.For(Consultation, Two, values, NewYork);
        values["firstName"] = "Jane";
        request.Values["lastName"] = "Doe";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Values["firstName"], Is.EqualTo("John"));
            Assert.That(values, Does.Not.ContainKey("lastName"));
        }
    }

    [Test]
    public void A_slot_that_was_never_set_is_refused() =>
        AssertRefused("slot", "The start of the appointment is not set.", () => CreateAppointmentRequest.For(Consultation, default, NoValues, NewYork));

    [Test]
    public void A_service_without_id_is_refused([Values("", " ")] string id) =>
        AssertRefused("service", "The id of the service is empty.", () => CreateAppointmentRequest.For(new Service { Id = id, Label = "" }, Two, NoValues, NewYork));

    [Test]
    public void A_zone_that_is_not_one_by_its_form_is_refused([Values("", "Nowhere City", "Eastern Standard Time", "localtime")] string zone) =>
        AssertRefused("timezone", $"\"{zone}\" is not an IANA time zone", () => CreateAppointmentRequest.For(Consultation, Two, NoValues, zone));

    [TestCase("Nowhere/City")]
    [TestCase("Asia/Calcutta")]
    [TestCase("Europe/Kiev")]
    [TestCase("GB")]
    public void A_zone_that_this_machine_need_not_know_is_sent(string zone)
    {
        Assert.That(CreateAppointmentRequest.For(Consultation, Two, NoValues, zone).Meta?.Timezone, Is.EqualTo(zone));
        Assert.That(CreateAppointmentRequest.ForQueue(Consultation, NoValues, zone).Meta?.Timezone, Is.EqualTo(zone));
    }

    [TestCase(true, null)]
    [TestCase(null, "queue")]
    public void A_service_with_a_queue_has_no_slot(bool? isQueue, string? strategy) =>
        AssertRefused("service", "This service has a queue, so there is no time to choose. Use ForQueue.", () =>
            CreateAppointmentRequest.For(new Service { Id = "1", Label = "", IsQueue = isQueue, AssignmentStrategy = strategy }, Two, NoValues, NewYork));

    [Test]
    public void Nothing_may_be_null()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => CreateAppointmentRequest.For(null!, Two, NoValues, NewYork), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("service"));
            Assert.That(() => CreateAppointmentRequest.For(Consultation, Two, null!, NewYork), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("values"));
            Assert.That(() => CreateAppointmentRequest.For(Consultation, Two, NoValues, null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("timezone"));
        }
    }

    private static void AssertRefused(string parameter, string message, Action call)
    {
        var error = Assert.Throws<ArgumentException>(call);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.ParamName, Is.EqualTo(parameter));
            Assert.That(error.Message, Does.StartWith(message));
        }
    }

    private static string Written(CreateAppointmentRequest request) => System.Text.Encoding.UTF8.GetString(JsonBody.Write(request, nameof(request)));
}
