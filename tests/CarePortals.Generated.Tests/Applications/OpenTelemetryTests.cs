using System.Diagnostics;
using System.Text;
using CarePortals.Generated.Tests.Leaks;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CarePortals.Generated.Tests.Applications;

/// <summary>OpenTelemetry with its instrumentation of HTTP, exceptions recorded: each call once, and nothing of a patient.</summary>
[CancelAfter(180_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OpenTelemetryTests
{
    private readonly List<Activity> _spans = [];
    private readonly List<MetricSnapshot> _metrics = [];

    [TestCase(201, "careportals.outcome=booked")]
    [TestCase(409, "careportals.outcome=slot_taken")]
    [TestCase(500, "careportals.outcome=unknown")]
    public async Task A_booking_is_exported_once_and_holds_nothing_of_a_patient(int status, string outcome)
    {
        await using (var provider = Provider(status))
        {
            // As the host does when it starts.
            var (spans, metrics) = (provider.GetRequiredService<TracerProvider>(), provider.GetRequiredService<MeterProvider>());

            await provider.GetRequiredService<ICarePortalsClient>().BookAsync(CanaryBooking.Request());

            spans.ForceFlush();
            metrics.ForceFlush();
        }

        var texts = _spans.Select(Print).Concat(_metrics.Select(Print)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_spans.Count(span => span.OperationName == "Book"), Is.EqualTo(1));
            Assert.That(_spans.Count(span => span.OperationName == "CreateAppointment"), Is.EqualTo(1));
            Assert.That(_spans.Select(span => span.Source.Name), Is.All.EqualTo("CarePortals.Generated"), ".NET makes no spans of its own");
            Assert.That(_metrics.Select(metric => metric.Name), Does.Contain("http.client.request.duration"), "the instrumentation is on");
            Assert.That(_metrics.Where(metric => metric.Name == "careportals.bookings").Select(Print).Last(), Does.EndWith($"1 {outcome}"));
            Assert.That(texts.Where(text => text.Contains(Canary.Text, StringComparison.OrdinalIgnoreCase)), Is.Empty);
        }
    }

    private ServiceProvider Provider(int status)
    {
        var body = status == 201 ? CanaryBooking.Answer(Operation.All[3]) : $$"""{ "message": "{{Canary.Text}}", "{{Canary.Text}}": 1 }""";
        var response = Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $"HTTP/1.1 {status} {Canary.Text}\r\nContent-Type: application/json\r\nSet-Cookie: a={Canary.Text}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
        var services = new ServiceCollection();
        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource("CarePortals.Generated").AddHttpClientInstrumentation(http => http.RecordException = true).AddInMemoryExporter(_spans))
            .WithMetrics(metrics => metrics.AddMeter("CarePortals.Generated").AddHttpClientInstrumentation().AddInMemoryExporter(_metrics));
        services
            .AddCarePortalsClient(options =>
            {
                options.BaseAddress = new Uri("http://localhost");
                options.OrganizationId = Canary.Text;
                options.MaxRetryAttempts = 0;
            })
            .UseSocketsHttpHandler((handler, _) => handler.ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new FakeConnection(response)));
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static string Print(Activity span) =>
        $"{span.Source.Name} {span.DisplayName} {span.StatusDescription} {Print(span.TagObjects)} {Print(span.Baggage)} {string.Join(' ', span.Events.Select(happened => $"{happened.Name} {Print(happened.Tags)}"))}";

    private static string Print(MetricSnapshot metric) =>
        $"{metric.Name} {string.Join(' ', metric.MetricPoints.Select(point => $"{(metric.MetricType == MetricType.LongSum ? point.GetSumLong() : 0)} {Print(point.Tags)}"))}";

    private static string Print(OpenTelemetry.ReadOnlyTagCollection tags)
    {
        var all = new List<KeyValuePair<string, object?>>();
        foreach (var tag in tags)
        {
            all.Add(tag);
        }

        return Print(all);
    }

    private static string Print<T>(IEnumerable<KeyValuePair<string, T>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
