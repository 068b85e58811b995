using CarePortals.Generated;

namespace CarePortals.Testing.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FakeCarePortalsClientTests
{
    private static readonly DateTimeOffset Now = new(2024, 10, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeCarePortalsClient _fake = new(new FixedClock(Now));

    [Test]
    public async Task Unless_told_otherwise_a_patient_can_book_any_number_of_times()
    {
        var service = (await _fake.ListServicesAsync()).First(service => !service.IsQueueService);
        var form = await _fake.GetFormAsync(service.Form!.Id!);
        var slot = (await _fake.GetServiceAvailabilityAsync(service.Id)).GroupByDay("UTC")[0].Slots[0];
        var request = CreateAppointmentRequest.For(service, slot, new Dictionary<string, object?>(), "America/Toronto");

        var first = (BookingResult.Booked)await _fake.BookAsync(request);
        var second = await _fake.CreateAppointmentAsync(request);

        Assert.That(form.Id, Is.EqualTo(service.Form.Id));
        Assert.That(first.Appointment.Reservation, Is.EqualTo(new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero)));
        Assert.That(second.Id, Is.Not.EqualTo(first.Appointment.Id));
    }

    [Test]
    public async Task A_queue_has_no_times_and_is_joined_now()
    {
        var queue = (await _fake.ListServicesAsync()).Single(service => service.IsQueueService);

        var availability = await _fake.GetServiceAvailabilityAsync(queue.Id);
        var booked = (BookingResult.Booked)await _fake.BookAsync(CreateAppointmentRequest.ForQueue(queue, new Dictionary<string, object?>(), "America/Toronto"));

        Assert.That(availability.IsQueue, Is.True);
        Assert.That(booked.Appointment.Reservation, Is.EqualTo(Now));
    }

    [Test]
    public async Task What_is_set_for_the_next_calls_comes_first_and_in_order_then_what_is_set_for_all()
    {
        var unknown = new BookingResult.Unknown(new BookingUncertainty { Reason = BookingUncertaintyReason.TimedOut });
        var rejected = new BookingResult.Rejected(new ApiError { Message = "no" }, 400);
        _fake.Book.Returns(unknown).ReturnsNext(rejected).ThrowsNext(new TimeoutException("not sent"));

        Assert.That(await _fake.BookAsync(Request()), Is.SameAs(rejected));
        Assert.That(async () => await _fake.BookAsync(Request()), Throws.TypeOf<TimeoutException>());
        Assert.That(await _fake.BookAsync(Request()), Is.SameAs(unknown));
        Assert.That(await _fake.BookAsync(Request()), Is.SameAs(unknown));
    }

    [Test]
    public void An_operation_can_fail_for_ever()
    {
        _fake.ListServices.Throws(new HttpRequestException("down"));

        Assert.That(async () => await _fake.ListServicesAsync(), Throws.TypeOf<HttpRequestException>());
        Assert.That(async () => await _fake.ListServicesAsync(), Throws.TypeOf<HttpRequestException>());
    }

    [Test]
    public async Task Every_organization_shares_answers_and_record_and_is_named_in_the_calls()
    {
        _fake.ListServices.Returns(call => [Build.Service(service => service.Label = $"of {call.Organization}")]);
        var north = _fake.ForOrganization("north");

        Assert.That((await north.ListServicesAsync())[0].Label, Is.EqualTo("of north"));
        await north.GetServiceAvailabilityAsync("s1", 7, "America/Toronto");
        await _fake.GetFormAsync("f1");
        await north.ForOrganization("south").BookAsync(Request());

        Assert.That(_fake.Calls, Is.EqualTo(new[]
        {
            new FakeCall("ListServices", "north"),
            new FakeCall("GetServiceAvailability", "north") { Id = "s1", AvailableDays = 7, Timezone = "America/Toronto" },
            new FakeCall("GetForm", null) { Id = "f1" },
            new FakeCall("Book", "south") { Booking = _fake.Calls[3].Booking },
        }));
    }

    [Test]
    public void It_refuses_what_the_real_client_refuses_and_records_none_of_it()
    {
        Assert.That(async () => await _fake.GetFormAsync(".."), Throws.ArgumentException);
        Assert.That(async () => await _fake.GetServiceAvailabilityAsync("s1", 0), Throws.InstanceOf<ArgumentException>());
        Assert.That(async () => await _fake.GetServiceAvailabilityAsync("s1", timezone: "Mars Olympus"), Throws.ArgumentException);
        Assert.That(async () => await _fake.BookAsync(new CreateAppointmentRequest { ServiceId = "", Reservation = Now, Values = new Dictionary<string, object?>() }), Throws.ArgumentException);
        Assert.That(async () => await _fake.BookAsync(null!), Throws.ArgumentNullException);
        Assert.That(async () => await _fake.ListServicesAsync(new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => _fake.ForOrganization("two words"), Throws.ArgumentException);
        Assert.That(_fake.Calls, Is.Empty);
    }

    [Test]
    public async Task Many_threads_may_use_it_at_once()
    {
        _fake.Book.ReturnsNext(new BookingResult.SlotTaken([], null)).ReturnsNext(new BookingResult.SlotTaken([], null));

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => _fake.BookAsync(Request()))));

        Assert.That(results.OfType<BookingResult.SlotTaken>().Count(), Is.EqualTo(2));
        Assert.That(results.OfType<BookingResult.Booked>().Select(booked => booked.Appointment.Id), Is.Unique.And.Exactly(198).Items);
        Assert.That(_fake.Calls, Has.Count.EqualTo(200));
    }

    [Test]
    public void A_call_prints_nothing_that_a_patient_typed()
    {
        var request = Request();
        request.Values["firstName"] = "Zebediah";

        Assert.That(new FakeCall("Book", null) { Booking = request }.ToString(), Does.Contain("Book").And.Not.Contain("Zebediah"));
    }

    private static CreateAppointmentRequest Request() =>
        CreateAppointmentRequest.For(Build.Service(), new Slot(Now), new Dictionary<string, object?>(), "America/Toronto");
}
