using System.Diagnostics;
using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace CarePortals.Generated.Tests.Telemetry;

/// <summary>One span, one measurement and one line in the log for each run of an operation.</summary>
[Category("Elsewhere")]
public sealed class OperationTelemetryTests
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["GET services"] = "ListServices",
        ["GET services/{serviceId}/availability-v2"] = "GetServiceAvailability",
        ["GET form/{formId}"] = "GetForm",
        ["POST appointments"] = "CreateAppointment",
    };

    [Test]
    public async Task An_operation_that_succeeds_makes_one_span_one_measurement_and_one_line([ValueSource(typeof(Operation), nameof(Operation.All))] Operation operation)
    {
        var logs = new FakeLogCollector();
        using var watch = new Watch();
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.OK, operation.Answer), build: Log(logs));

        await operation.CallAsync(test.Client);

        var name = Names[operation.Name];
        var span = watch.SpansOf(Watch.Library).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((span.OperationName, span.Kind, span.Status), Is.EqualTo((name, ActivityKind.Client, ActivityStatusCode.Unset)));
            Assert.That(Tags(span), Is.EqualTo($"careportals.attempts=1 careportals.operation={name} careportals.outcome=ok http.response.status_code=200"));
            Assert.That(Measured(watch), Is.EqualTo(new[] { $"careportals.operation.duration careportals.operation={name} careportals.outcome=ok http.response.status_code=200" }));
            Assert.That(Lines(logs), Has.Count.EqualTo(1).And.All.StartsWith($"Debug {name} ended: ok, status 200, 1 attempts, "));
        }
    }

    [TestCase(400, "{}", "rejected", "Information")]
    [TestCase(404, "{}", "rejected", "Information")]
    [TestCase(503, "{}", "failed", "Warning")]
    [TestCase(302, "", "failed", "Warning")]
    [TestCase(200, "<html>", "unreadable", "Warning")]
    public async Task An_answer_that_is_no_success_says_so(int status, string body, string outcome, string level)
    {
        var (watch, lines) = await FailAsync(_ => Answer.Of((HttpStatusCode)status, body));

        using (Assert.EnterMultipleScope())
        {
            var span = watch.SpansOf(Watch.Library).Single();
            Assert.That(span.Status, Is.EqualTo(ActivityStatusCode.Error));
            Assert.That(Tags(span), Is.EqualTo($"careportals.attempts=1 careportals.operation=ListServices careportals.outcome={outcome} http.response.status_code={status}"));
            Assert.That(Measured(watch), Is.EqualTo(new[] { $"careportals.operation.duration careportals.operation=ListServices careportals.outcome={outcome} http.response.status_code={status}" }));
            Assert.That(lines.Single(), Does.StartWith($"{level} ListServices ended: {outcome}, status {status}, 1 attempts, "));
        }
    }

    [TestCase(HttpRequestError.ConnectionError, "not_sent")]
    [TestCase(HttpRequestError.ResponseEnded, "no_answer")]
    public async Task A_connection_that_fails_says_whether_it_was_sent(HttpRequestError error, string outcome)
    {
        var (watch, lines) = await FailAsync(_ => throw new HttpRequestException(error));

        Assert.That(Tags(watch.SpansOf(Watch.Library).Single()), Is.EqualTo($"careportals.attempts=1 careportals.operation=ListServices careportals.outcome={outcome}"));
        Assert.That(lines.Single(), Does.StartWith($"Warning ListServices ended: {outcome}, status , 1 attempts, "));
    }

    [Test]
    public async Task A_read_that_is_sent_again_counts_its_attempts_and_retries()
    {
        var logs = new FakeLogCollector();
        using var watch = new Watch();
        using var test = new TimedClient(attempt => attempt < 3 ? Answer.Of(HttpStatusCode.ServiceUnavailable, "{}") : Answer.Ok(), build: Log(logs));

        await test.ReadAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Tags(watch.SpansOf(Watch.Library).Single()), Does.Contain("careportals.attempts=3 ").And.Contain("outcome=ok"));
            Assert.That(Measured(watch).Count(line => line == "careportals.retries careportals.operation=ListServices"), Is.EqualTo(2));
            Assert.That(Lines(logs), Has.Some.StartsWith("Information ListServices is sent again, attempt 2").And.Some.StartsWith("Information ListServices is sent again, attempt 3"));
        }
    }

    [Test]
    public async Task A_duration_covers_the_waits_between_attempts_by_the_registered_clock()
    {
        using var watch = new Watch();
        using var test = new TimedClient(attempt => attempt == 1 ? Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(7)) : Answer.Ok());

        await test.ReadAsync();

        Assert.That(watch.Measurements.Single(measured => measured.Instrument.Name == "careportals.operation.duration").Value, Is.EqualTo(7));
    }

    [Test]
    public async Task A_request_that_cannot_be_sent_is_no_operation_yet()
    {
        using var watch = new Watch();
        using var test = new TimedClient(_ => Answer.Ok());

        await Caught.From<ArgumentException>(() => test.Client.GetFormAsync(".."));

        Assert.That((watch.Spans.Count, watch.Measurements.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task The_span_is_part_of_the_trace_of_the_application()
    {
        using var watch = new Watch();
        using var test = new TimedClient(_ => Answer.Ok());
        using var parent = new Activity("application").Start();

        await test.Client.ListServicesAsync();

        Assert.That(watch.SpansOf(Watch.Library).Single().ParentSpanId, Is.EqualTo(parent.SpanId));
    }

    [Test]
    public async Task No_trace_context_and_no_baggage_of_the_application_is_sent()
    {
        using var watch = new Watch();
        using var parent = new Activity("application").AddBaggage("patient", Canary.Text).Start();
        var sent = "";
        using var network = new FakeNetwork("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"u8.ToArray(), written: bytes => sent += System.Text.Encoding.ASCII.GetString(bytes.Span));

        await network.ReadAsync();

        Assert.That(sent, Does.StartWith("GET /services HTTP/1.1").And.Not.Contain("traceparent").IgnoreCase.And.Not.Contain(Canary.Text));
    }

    private static async Task<(Watch Watch, IReadOnlyList<string> Lines)> FailAsync(Func<int, HttpResponseMessage> answer)
    {
        var logs = new FakeLogCollector();
        using var watch = new Watch();
        using var test = new TimedClient(answer, options => options.MaxRetryAttempts = 0, Log(logs));
        await Caught.FromAsync<Exception>(test.Client.ListServicesAsync());
        return (watch, Lines(logs));
    }

    private static string Tags(Activity span) => string.Join(' ', span.TagObjects.Where(tag => tag.Value is not null).Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));

    private static IReadOnlyList<string> Measured(Watch watch) => [.. watch.Measurements.Select(measured => $"{measured}".TrimEnd())];

    private static IReadOnlyList<string> Lines(FakeLogCollector logs) =>
        [.. logs.Lines.Where(line => line.StartsWith("CarePortals.Generated.CarePortalsClient ", StringComparison.Ordinal)).Select(line => line["CarePortals.Generated.CarePortalsClient ".Length..])];

    private static Action<IHttpClientBuilder> Log(FakeLogCollector logs) => builder =>
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(logs)));
}
