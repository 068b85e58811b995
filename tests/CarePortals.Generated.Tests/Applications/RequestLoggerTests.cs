using System.Net;
using System.Text;
using CarePortals.Generated.Tests.Leaks;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Diagnostics;
using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace CarePortals.Generated.Tests.Applications;

/// <summary>Loggers of requests that an application gives to every client instead of .NET's own.</summary>
[CancelAfter(180_000)]
public sealed class RequestLoggerTests
{
    private const string Booked = """{ "_id": "1", "accessKey": "from the body" }""";

    private static readonly Action<IServiceCollection>[] Loggers =
    [
        services => services.AddExtendedHttpClientLogging(),
        services => services.AddExtendedHttpClientLogging(options =>
        {
            options.LogRequestStart = true;
            options.RequestPathParameterRedactionMode = HttpRouteParameterRedactionMode.None;
        }),
        services => services.AddLatencyContext().AddHttpClientLatencyTelemetry().AddExtendedHttpClientLogging(),
        services => services.ConfigureHttpClientDefaults(every => every.AddLogger(_ => new ReadingLogger(), wrapHandlersPipeline: false)),
        services => services.ConfigureHttpClientDefaults(every => every.AddLogger(_ => new ReadingLogger(), wrapHandlersPipeline: true)),
    ];

    [Test]
    public async Task A_booking_is_sent_once_and_no_log_holds_it_or_a_header([Range(0, 4)] int logger, [Values(0, 201, 409, 503)] int status, [Values] bool after)
    {
        var (lines, sent, result) = await BookAsync(Loggers[logger], status, $$"""{ "_id": "1", "message": "{{Canary.Text}}", "accessKey": "{{Canary.Text}}" }""", after);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent, Is.EqualTo(1));
            Assert.That(result, Is.TypeOf(status switch { 201 => typeof(BookingResult.Booked), 409 => typeof(BookingResult.SlotTaken), _ => typeof(BookingResult.Unknown) }));
            Assert.That(lines, Has.Some.StartsWith(logger < 3 ? "Microsoft.Extensions.Http" : nameof(CarePortals)), "the logs are on");
            Assert.That(lines, Has.None.Contains(Canary.Text));
        }
    }

    [Test]
    public async Task Bodies_that_an_application_asks_for_are_logged_and_nothing_else_changes([Values] bool after)
    {
        var (lines, sent, result) = await BookAsync(
            services => services.AddExtendedHttpClientLogging(options =>
            {
                options.LogBody = true;
                options.RequestBodyContentTypes.Add("application/json");
                options.ResponseBodyContentTypes.Add("application/json");
            }),
            201,
            Booked,
            after);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((sent, ((BookingResult.Booked)result).Appointment.AccessKey), Is.EqualTo((1, "from the body")));
            Assert.That(lines, Has.Some.Contains("from the body"));
            Assert.That(lines, Has.None.Contains($"session={Canary.Text}"));
        }
    }

    private static async Task<(IReadOnlyList<string> Lines, int Sent, BookingResult Result)> BookAsync(Action<IServiceCollection> add, int status, string body, bool after)
    {
        var logs = new FakeLogCollector();
        using var service = new Service(status, body);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(logs)));
        services.AddSingleton<IRedactorProvider>(NullRedactorProvider.Instance);
        if (!after)
        {
            add(services);
        }

        services.AddCarePortalsClient(options => (options.OrganizationId, options.MaxRetryAttempts) = (Canary.Text, 0)).ConfigurePrimaryHttpMessageHandler(() => service);
        if (after)
        {
            add(services);
        }

        using var provider = services.BuildServiceProvider(validateScopes: true);
        var result = await provider.GetRequiredService<ICarePortalsClient>().BookAsync(CanaryBooking.Request());
        return (logs.Lines, service.Bookings, result);
    }

    /// <summary>Its responses hold canaries. Status 0 is a lost response.</summary>
    private sealed class Service(int status, string body) : HttpMessageHandler
    {
        public int Bookings { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bookings += request.Method == HttpMethod.Post ? 1 : 0;
            return Task.FromResult(status == 0 ? throw new HttpRequestException(Canary.Text, new IOException(Canary.Text)) : new HttpResponseMessage((HttpStatusCode)status)
            {
                ReasonPhrase = Canary.Text,
                Headers = { { "x-patient", Canary.Text }, { "Set-Cookie", $"session={Canary.Text}" } },
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            });
        }
    }

    // Reads both bodies, as loggers do.
    private sealed class ReadingLogger : IHttpClientAsyncLogger
    {
        public object? LogRequestStart(HttpRequestMessage request) => null;

        public void LogRequestStop(object? context, HttpRequestMessage request, HttpResponseMessage response, TimeSpan elapsed) => throw new NotSupportedException();

        public void LogRequestFailed(object? context, HttpRequestMessage request, HttpResponseMessage? response, Exception exception, TimeSpan elapsed) => throw new NotSupportedException();

        public async ValueTask<object?> LogRequestStartAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;

        public async ValueTask LogRequestStopAsync(object? context, HttpRequestMessage request, HttpResponseMessage response, TimeSpan elapsed, CancellationToken cancellationToken) =>
            await response.Content.ReadAsStringAsync(cancellationToken);

        public ValueTask LogRequestFailedAsync(object? context, HttpRequestMessage request, HttpResponseMessage? response, Exception exception, TimeSpan elapsed, CancellationToken cancellationToken) =>
            ValueTask.CompletedTask;
    }
}
