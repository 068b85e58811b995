using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace CarePortals.Generated.Tests.Telemetry;

/// <summary>What operations see of bookings.</summary>
public sealed class BookingTelemetryTests
{
    [TestCase(201, """{ "_id": "1" }""", "booked")]
    [TestCase(409, "{}", "slot_taken")]
    [TestCase(401, "{}", "rejected")]
    [TestCase(503, "{}", "unknown")]
    public async Task A_booking_is_counted_by_its_outcome(int status, string body, string outcome)
    {
        var logs = new FakeLogCollector();
        using var watch = new Watch();
        using var test = Client(attempt => attempt == 1 ? Answer.Of((HttpStatusCode)status, body) : Answer.Of(HttpStatusCode.NotFound, "{}"), logs);

        await test.Client.BookAsync(The.Booking());

        var book = watch.SpansOf(Watch.Library).Single(span => span.OperationName == "Book");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Measured(watch), Has.One.EqualTo($"careportals.bookings careportals.outcome={outcome}"));
            Assert.That(Measured(watch), Has.One.EqualTo($"careportals.operation.duration careportals.operation=Book careportals.outcome={outcome}{(status == 201 ? "" : $" http.response.status_code={status}")}"));
            Assert.That(Measured(watch).Count(line => line.StartsWith("careportals.slot_conflicts", StringComparison.Ordinal)), Is.EqualTo(outcome == "slot_taken" ? 1 : 0));
            Assert.That(book.GetTagItem("careportals.outcome"), Is.EqualTo(outcome));
            Assert.That(book.GetTagItem("careportals.attempts"), Is.EqualTo(1));
            Assert.That(logs.Lines, Has.Some.Contains($"Information Book ended: {outcome}, status {(status == 201 ? null : status)}, 1 attempts, "));
        }
    }

    [Test]
    public async Task The_requests_of_a_booking_are_spans_below_it()
    {
        using var watch = new Watch();
        using var test = Client(attempt => attempt == 1 ? Answer.Of(HttpStatusCode.Conflict, "{}") : Answer.Of(HttpStatusCode.OK, "{}"));

        await test.Client.BookAsync(The.Booking());

        var book = watch.Spans[^1];
        Assert.That(watch.SpansOf(Watch.Library).Select(span => span.OperationName), Is.EqualTo(new[] { "CreateAppointment", "GetServiceAvailability", "Book" }));
        Assert.That(watch.SpansOf(Watch.Library).SkipLast(1).Select(span => span.ParentSpanId), Is.All.EqualTo(book.SpanId));
    }

    [Test]
    public async Task A_booking_that_nobody_knows_of_is_a_warning_with_what_is_known()
    {
        var logs = new FakeLogCollector();
        using var test = Client(attempt => attempt == 1 ? Answer.Of(HttpStatusCode.BadGateway, "{}") : Answer.Of(HttpStatusCode.OK, """{ "2024-10-28": ["2024-10-28T14:00:00.000Z"] }"""), logs);

        await test.Client.BookAsync(The.Booking());

        Assert.That(logs.Lines, Has.One.Contains("Warning A booking may or may not exist: UnclearStatus, sent True, status 502, slot StillListed"));
    }

    [Test]
    public async Task A_booking_that_was_not_sent_is_no_result_and_says_so()
    {
        using var watch = new Watch();
        using var test = Client(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        await Caught.From<HttpRequestException>(() => test.Client.BookAsync(The.Booking()));

        Assert.That(Measured(watch), Has.None.StartsWith("careportals.bookings").And.Some.EqualTo("careportals.operation.duration careportals.operation=Book careportals.outcome=not_sent"));
    }

    [Test]
    public async Task A_booking_that_cannot_be_sent_is_invalid()
    {
        using var watch = new Watch();
        using var test = Client(_ => Answer.Booked());
        var request = The.Booking();
        request.ServiceId = "";

        await Caught.From<ArgumentException>(() => test.Client.BookAsync(request));

        Assert.That(Measured(watch), Is.EqualTo(new[] { "careportals.operation.duration careportals.operation=Book careportals.outcome=invalid" }));
    }

    private static TimedClient Client(Func<int, HttpResponseMessage> answer, FakeLogCollector? logs = null) => new(
        answer,
        options => options.MaxRetryAttempts = 0,
        builder => builder.Services.AddLogging(logging =>
        {
            if (logs is not null)
            {
                logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(logs));
            }
        }));

    private static IReadOnlyList<string> Measured(Watch watch) => [.. watch.Measurements.Select(measured => $"{measured}".TrimEnd())];
}
