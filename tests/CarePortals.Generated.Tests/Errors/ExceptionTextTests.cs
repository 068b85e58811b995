using System.Net;
using System.Text;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Errors;

/// <summary>Pitfall 4: what a patient typed is on no exception's text, nor is Newtonsoft's text, which quotes it.</summary>
public sealed class ExceptionTextTests
{
    [Test]
    public async Task No_failure_prints_what_the_service_said(
        [ValueSource(typeof(Operation), nameof(Operation.All))] Operation operation,
        [Values(400, 404, 409, 429, 500, 502, 418, 302)] int status)
    {
        const string Body = $$"""
            {
              "message": ["{{Canary.Text}}"], "statusCode": 400, "error": "{{Canary.Text}}", "type": "{{Canary.Text}}",
              "{{Canary.Text}}": { "{{Canary.Text}}": "{{Canary.Text}}" }
            }
            """;
        using var test = new TestClient(options => options.MaxRetryAttempts = 0);
        test.Http.Expect(operation.Method, operation.Uri).Answer(() => new HttpResponseMessage((HttpStatusCode)status)
        {
            ReasonPhrase = Canary.Text,
            Headers = { { "x-patient", Canary.Text }, { "Location", $"/{Canary.Text}" } },
            Content = new StringContent(Body, Encoding.UTF8, "application/json"),
        });

        var failure = await Caught.From<ApiException>(() => operation.CallAsync(test.Client));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Canary.Print(failure), Does.Not.Contain(Canary.Text));
            Assert.That(failure.InnerException, Is.Null);
            Assert.That(failure.Response, Is.EqualTo(Body), "it is still there as data");
        }
    }

    [TestCase("Service", """[{ "Jane-Canary-Doe": """)]
    [TestCase("Service", "Jane-Canary-Doe")]
    [TestCase("Service", """{ "Jane-Canary-Doe": "Jane-Canary-Doe" }""")]
    [TestCase("Availability", """{ "2024-10-28": ["Jane-Canary-Doe"] }""")]
    [TestCase("Availability", "\"Jane-Canary-Doe\"")]
    [TestCase("Form", """{ "fields": [{ "required": "Jane-Canary-Doe" """)]
    [TestCase("Form", "\"Jane-Canary-Doe\"")]
    [TestCase("Appointment", """{ "_id": { "Jane-Canary-Doe": 1 }, "status": "Jane-Canary-Doe" }""")]
    [TestCase("Appointment", """{ "_id": "1" } Jane-Canary-Doe""")]
    public async Task No_answer_that_cannot_be_read_is_printed(string what, string body)
    {
        var operation = Operation.All["Service Availability Form Appointment".Split(' ').Index().Single(name => name.Item == what).Index];
        using var test = new TestClient();
        test.Http.Expect(operation.Method, operation.Uri).Answer(200, body);

        var failure = await Caught.From<ApiException>(() => operation.CallAsync(test.Client));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(200));
            Assert.That(Canary.Print(failure), Does.Not.Contain(Canary.Text).And.Not.Contain("Newtonsoft").And.Not.Contain("Path '"));
            Assert.That(failure.InnerException, Is.Null);
        }
    }

    [Test]
    public async Task No_request_that_cannot_be_written_is_printed([ValueSource(nameof(Unwritable))] object value)
    {
        using var test = new TestClient();
        var booking = The.Booking();
        booking.Values[Canary.Text] = value;

        var failure = await Caught.From<ArgumentException>(() => test.Client.CreateAppointmentAsync(booking));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.ParamName, Is.EqualTo("body"));
            Assert.That(Canary.Print(failure), Does.Not.Contain(Canary.Text).And.Not.Contain("Newtonsoft").And.Not.Contain("Path '"));
            Assert.That(failure.InnerException, Is.Null);
        }
    }

    [Test]
    public async Task A_timeout_does_not_print_the_request()
    {
        using var test = new TestClient(
            options => options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromMilliseconds(10),
            build: builder => builder.RemoveCarePortalsResilience().ConfigurePrimaryHttpMessageHandler(() => new HangingHandler()));
        var booking = The.Booking();
        booking.ServiceId = Canary.Text;
        booking.Values["name"] = Canary.Text;

        var failure = await Caught.From<TimeoutException>(() => test.Client.CreateAppointmentAsync(booking));

        Assert.That(Canary.Print(failure), Does.Not.Contain(Canary.Text));
    }

    private static IEnumerable<TestCaseData> Unwritable()
    {
        var loop = new Dictionary<string, object?> { ["name"] = Canary.Text };
        loop[Canary.Text] = loop;
        yield return new TestCaseData(loop).SetArgDisplayNames("loop");
        yield return new TestCaseData(new Throwing()).SetArgDisplayNames("throwing getter");
        yield return new TestCaseData(new MemoryStream(Encoding.UTF8.GetBytes(Canary.Text))).SetArgDisplayNames("stream");
    }

    private sealed class Throwing
    {
        private readonly string _text = Canary.Text;

        public string Name => throw new InvalidOperationException(_text);
    }
}
