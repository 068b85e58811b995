using System.Net;
using CarePortals.Generated.Tests.Support;
using CarePortals.Testing;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Booking;

/// <summary>What each answer of the service becomes, and that the availability is read once at most.</summary>
[Category("Elsewhere")]
public sealed class BookAsyncTests
{
    private const string Error = """{ "message": "no", "statusCode": 400 }""";

    // The request asks for 14:00.
    private const string Listed = """{ "2024-10-28": ["2024-10-28T13:40:00.000Z", "2024-10-28T14:00:00.000Z", "2024-10-28T14:20:00.000Z"] }""";
    private const string Gone = """{ "2024-10-28": ["2024-10-28T09:00:00.000Z", "2024-10-28T13:40:00.000Z", "2024-10-28T14:20:00.000Z"] }""";

    [TestCase(200)]
    [TestCase(201)]
    [TestCase(202)]
    [TestCase(299)]
    public async Task Any_success_with_an_appointment_is_booked(int status)
    {
        using var test = new TestClient();
        ExpectBooking(test, status, """{ "_id": "60d5f3b7a0b3f1001fbaa999", "status": "booked", "accessKey": "secret" }""");

        var result = await test.Client.BookAsync(The.Booking());

        Assert.That(result, Is.TypeOf<BookingResult.Booked>());
        Assert.That(((BookingResult.Booked)result).Appointment.AccessKey, Is.EqualTo("secret"));
        test.Http.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task A_conflict_is_a_taken_slot_with_the_nearest_open_times()
    {
        using var test = new TestClient();
        ExpectBooking(test, 409, Error);
        ExpectAvailability(test, Gone);

        var taken = await BookAsync<BookingResult.SlotTaken>(test);

        Assert.That(taken.Alternatives.Select(start => start.ToString("HH:mm zzz", null)), Is.EqualTo(new[] { "13:40 +00:00", "14:20 +00:00", "09:00 +00:00" }));
        Assert.That(taken.Error?.Message, Is.EqualTo("no"));
    }

    [Test]
    public async Task A_conflict_does_not_offer_the_wanted_time_again()
    {
        using var test = new TestClient();
        ExpectBooking(test, 409, Error);
        ExpectAvailability(test, Listed);

        var taken = await BookAsync<BookingResult.SlotTaken>(test);

        Assert.That(taken.Alternatives.Select(start => start.Minute), Is.EqualTo(new[] { 40, 20 }));
    }

    [Test]
    public async Task At_most_five_times_are_offered()
    {
        using var test = new TestClient();
        ExpectBooking(test, 409, Error);
        ExpectAvailability(test, $$"""{ "2024-10-28": [{{string.Join(',', Enumerable.Range(0, 60).Select(minute => FormattableString.Invariant($"\"2024-10-28T14:{minute:00}:00.000Z\"")))}}] }""");

        var taken = await BookAsync<BookingResult.SlotTaken>(test);

        Assert.That(taken.Alternatives.Select(start => start.Minute), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
    }

    [Test]
    public async Task A_conflict_is_a_taken_slot_also_when_the_availability_cannot_be_read()
    {
        using var test = new TestClient();
        ExpectBooking(test, 409, "<html>");
        test.Http.Expect(HttpMethod.Get, AvailabilityUri).Respond(HttpStatusCode.NotFound);

        var taken = await BookAsync<BookingResult.SlotTaken>(test);

        Assert.That((taken.Alternatives.Count, taken.Error), Is.EqualTo((0, (ApiError?)null)));
    }

    [TestCase(400)]
    [TestCase(402)]
    [TestCase(404)]
    [TestCase(406)]
    [TestCase(422)]
    [TestCase(429)]
    [TestCase(499)]
    public async Task Another_refusal_is_a_taken_slot_when_the_time_is_listed_no_more(int status)
    {
        using var test = new TestClient();
        ExpectBooking(test, status, Error);
        ExpectAvailability(test, Gone);

        var taken = await BookAsync<BookingResult.SlotTaken>(test);

        Assert.That((taken.Alternatives.Count, taken.Error?.Message), Is.EqualTo((3, "no")));
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(402)]
    [TestCase(403)]
    [TestCase(406)]
    [TestCase(422)]
    [TestCase(429)]
    public async Task Another_refusal_is_a_rejection_while_the_time_is_listed(int status)
    {
        using var test = new TestClient();
        ExpectBooking(test, status, Error);
        ExpectAvailability(test, Listed);

        var rejected = await BookAsync<BookingResult.Rejected>(test);

        Assert.That((rejected.StatusCode, rejected.Error.Message), Is.EqualTo((status, "no")));
    }

    [TestCase(400)]
    [TestCase(404)]
    public async Task Another_refusal_is_a_rejection_when_the_availability_cannot_be_read(int status)
    {
        using var test = new TestClient();
        ExpectBooking(test, status, "<html>");
        test.Http.Expect(HttpMethod.Get, AvailabilityUri).Respond(HttpStatusCode.NotFound);

        var rejected = await BookAsync<BookingResult.Rejected>(test);

        Assert.That((rejected.StatusCode, rejected.Error.Message), Is.EqualTo((status, (string?)null)));
    }

    [Test]
    public async Task A_refusal_of_a_queue_is_a_rejection()
    {
        using var test = new TestClient();
        ExpectBooking(test, 400, Error);
        ExpectAvailability(test, """{ "queue": {} }""");

        Assert.That((await BookAsync<BookingResult.Rejected>(test)).StatusCode, Is.EqualTo(400));
    }

    [TestCase(500, Listed, SlotListing.StillListed)]
    [TestCase(502, Gone, SlotListing.NoLongerListed)]
    [TestCase(503, "{}", SlotListing.NoLongerListed)]
    [TestCase(504, """{ "queue": {} }""", SlotListing.NotKnown)]
    [TestCase(408, Gone, SlotListing.NoLongerListed)]
    [TestCase(303, Gone, SlotListing.NoLongerListed)]
    public async Task A_status_that_says_neither_is_unknown_with_what_the_availability_says(int status, string availability, SlotListing listing)
    {
        using var test = new TestClient();
        ExpectBooking(test, status, Error);
        ExpectAvailability(test, availability);

        var known = (await BookAsync<BookingResult.Unknown>(test)).Uncertainty;

        Assert.That((known.Reason, known.WasSent, known.StatusCode, known.Listing), Is.EqualTo((BookingUncertaintyReason.UnclearStatus, true, (int?)status, listing)));
        Assert.That(known.Error?.Message, Is.EqualTo("no"));
    }

    [TestCase(201, "")]
    [TestCase(201, "{}")]
    [TestCase(200, "<html>")]
    [TestCase(204, "")]
    [TestCase(201, """{ "_id": "60d5f3b7a0b3f1001fb""")]
    public async Task A_success_without_an_appointment_that_can_be_read_is_unknown(int status, string body)
    {
        using var test = new TestClient();
        ExpectBooking(test, status, body);
        ExpectAvailability(test, Gone);

        var known = (await BookAsync<BookingResult.Unknown>(test)).Uncertainty;

        Assert.That((known.Reason, known.WasSent, known.StatusCode, known.Listing), Is.EqualTo((BookingUncertaintyReason.UnreadableSuccess, true, (int?)status, SlotListing.NoLongerListed)));
    }

    [Test]
    public async Task The_wanted_time_is_found_although_the_wire_has_only_milliseconds()
    {
        using var test = new TestClient();
        ExpectBooking(test, 500, Error);
        ExpectAvailability(test, Listed);
        var request = The.Booking();
        request.Reservation = request.Reservation.AddTicks(9).ToOffset(TimeSpan.FromHours(-4));

        var result = (BookingResult.Unknown)await test.Client.BookAsync(request);

        Assert.That(result.Uncertainty.Listing, Is.EqualTo(SlotListing.StillListed));
    }

    [TestCase("2024-10-28T09:30:00Z", 14)]
    [TestCase("2025-10-28T09:30:00Z", 14)]
    [TestCase("2024-10-15T14:00:00Z", 15)]
    [TestCase("2024-08-28T14:00:00Z", 63)]
    public async Task The_availability_is_asked_for_enough_days_to_reach_the_time(string now, int days)
    {
        using var test = new TestClient(timeProvider: new FixedClock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));
        ExpectBooking(test, 500, Error);
        test.Http.Expect(HttpMethod.Get, AvailabilityUri).WithExactQueryString($"availableDays={days}").Respond("application/json", Gone);

        await BookAsync<BookingResult.Unknown>(test);
    }

    [Test]
    public async Task A_request_that_is_changed_meanwhile_is_judged_as_it_was_sent()
    {
        using var test = new TestClient();
        var request = The.Booking();
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Respond(() =>
        {
            request.Reservation = request.Reservation.AddDays(1);
            request.ServiceId = "another";
            return Task.FromResult(Answer.Of(HttpStatusCode.InternalServerError, Error));
        });
        ExpectAvailability(test, Listed);

        var result = (BookingResult.Unknown)await test.Client.BookAsync(request);

        Assert.That(result.Uncertainty.Listing, Is.EqualTo(SlotListing.StillListed));
    }

    [Test]
    public async Task A_request_that_cannot_be_sent_is_an_argument_exception_and_nothing_is_sent()
    {
        using var test = new TestClient();
        var request = The.Booking();
        request.ServiceId = " ";

        await Caught.From<ArgumentException>(() => test.Client.BookAsync(request));
        await Caught.From<ArgumentNullException>(() => test.Client.BookAsync(null!));
    }

    [Test]
    public async Task The_organization_of_the_client_books_and_reads()
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").WithHeaders("organization", "appgen_other").Respond(HttpStatusCode.Conflict);
        test.Http.Expect(HttpMethod.Get, AvailabilityUri).WithHeaders("organization", "appgen_other").Respond("application/json", Gone);

        await test.Client.ForOrganization("appgen_other").BookAsync(The.Booking());

        test.Http.VerifyNoOutstandingExpectation();
    }

    private static string AvailabilityUri => $"{The.BaseAddress}services/{The.ServiceId}/availability-v2";

    private static void ExpectBooking(TestClient test, int status, string body) =>
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Respond((HttpStatusCode)status, "application/json", body);

    private static void ExpectAvailability(TestClient test, string body) =>
        test.Http.Expect(HttpMethod.Get, AvailabilityUri).Respond("application/json", body);

    /// <summary>Each expectation is met once, so one create and one availability is all that was sent.</summary>
    private static async Task<T> BookAsync<T>(TestClient test)
        where T : BookingResult
    {
        var result = await test.Client.BookAsync(The.Booking());

        Assert.That(result, Is.TypeOf<T>());
        test.Http.VerifyNoOutstandingExpectation();
        return (T)result;
    }
}
