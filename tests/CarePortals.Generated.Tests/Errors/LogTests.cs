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
            Assert.That(logs.Lines, Has.Some.Contains("System.Net.Http.HttpClient.ICarePortalsClient").And.Some.Contains("Trace"), "the logs are on");
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

    private static Action<IHttpClientBuilder> Log(FakeLogCollector logs) => builder =>
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(logs)));
}
