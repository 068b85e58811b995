using System.Net;
using System.Text;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Errors;

/// <summary>Pitfall 4, in logs: those of IHttpClientFactory included, at the most talkative level.</summary>
public sealed class LogTests
{
    [Test]
    public async Task No_log_holds_what_a_patient_typed(
        [ValueSource(typeof(Operation), nameof(Operation.All))] Operation operation,
        [Values(200, 201, 400, 409, 500)] int status,
        [Values] bool readable)
    {
        const string Error = $$"""{ "message": "{{Canary.Text}}", "_id": "1", "name": "{{Canary.Text}}", "accessKey": "{{Canary.Text}}" }""";
        var logs = new FakeLogCollector();
        using var test = new TestClient(options => options.MaxRetryAttempts = 0, build: Log(logs));
        test.Http.Expect(operation.Method, operation.Uri).Answer(() => new HttpResponseMessage((HttpStatusCode)status)
        {
            ReasonPhrase = Canary.Text,
            Headers = { { "x-patient", Canary.Text }, { "Set-Cookie", $"session={Canary.Text}" } },
            Content = new StringContent(readable ? Error : $"{Canary.Text} {Error}", Encoding.UTF8, "application/json"),
        });

        try
        {
            await operation.CallAsync(test.Client);
        }
        catch (ApiException)
        {
            // What it says is another test's.
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(logs.Lines, Has.Some.StartsWith("System.Net.Http.HttpClient.ICarePortalsClient.ClientHandler Information"), "the logs are on");
            Assert.That(logs.Lines, Has.None.Contains(Canary.Text));
        }
    }

    [Test]
    public async Task No_log_holds_what_a_booking_sends()
    {
        var logs = new FakeLogCollector();
        using var test = new TestClient(build: Log(logs));
        var sent = test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, """{ "_id": "1" }""");

        await test.Client.CreateAppointmentAsync(new CreateAppointmentRequest
        {
            ServiceId = Canary.Text,
            Reservation = new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero),
            Values = new Dictionary<string, object?> { [Canary.Text] = Canary.Text },
            Meta = new AppointmentMeta { ReferralCode = Canary.Text },
            Hc = new HealthCard { HcNum = Canary.Text },
            StripeToken = new Dictionary<string, object?> { ["id"] = Canary.Text },
            AdditionalProperties = { [Canary.Text] = Canary.Text },
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Body!.Split(Canary.Text), Has.Length.EqualTo(9), "eight canaries were sent");
            Assert.That(logs.Lines, Is.Not.Empty.And.None.Contains(Canary.Text));
        }
    }

    [Test]
    public async Task No_log_holds_the_value_of_a_header([Range(0, 3)] int setup)
    {
        var logs = new FakeLogCollector();
        Action<IHttpClientBuilder>[] setups =
        [
            _ => { },
            builder => builder.Services.ConfigureHttpClientDefaults(every => every.RemoveAllLoggers().AddDefaultLogger()),
            builder => builder.RemoveAllLoggers().AddDefaultLogger().RedactLoggedHeaders(_ => false),
            builder => builder.Services.AddSingleton<ILoggerFactory>(new LoggerFactory([new FakeLoggerProvider(logs)], new LoggerFilterOptions { MinLevel = LogLevel.Trace })),
        ];
        using var test = new TestClient(options => options.OrganizationId = Canary.Text, build: builder =>
        {
            Log(logs)(builder);
            builder.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("x-token", Canary.Text));
            setups[setup](builder);
        });
        test.Http.Expect(The.BaseAddress + "services").WithHeaders("x-token", Canary.Text).Respond([new("Set-Cookie", Canary.Text)], "application/json", "[]");

        await test.Client.ListServicesAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(logs.Lines, Has.Some.StartsWith("System.Net.Http.HttpClient.ICarePortalsClient.LogicalHandler Information"), "the logs are on");
            Assert.That(logs.Lines, Has.None.Contains(Canary.Text));
        }
    }

    [Test]
    public async Task An_application_without_loggers_of_requests_gets_none_back()
    {
        var logs = new FakeLogCollector();
        using var test = new TestClient(build: builder =>
        {
            Log(logs)(builder);
            builder.Services.ConfigureHttpClientDefaults(every => every.RemoveAllLoggers());
        });
        test.Http.Expect(The.BaseAddress + "services").Respond("application/json", "[]");

        await test.Client.ListServicesAsync();

        Assert.That(logs.Lines, Is.Not.Empty.And.None.StartsWith("System.Net.Http.HttpClient"));
    }

    private static Action<IHttpClientBuilder> Log(FakeLogCollector logs) => builder =>
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(logs)));
}
