using System.Net;
using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Errors;

/// <summary>Pitfall 1: a booking that was made must not look like one that failed.</summary>
public sealed class UnclearSuccessTests
{
    private const string Booked = """{ "_id": "60d5f3b7a0b3f1001fbaa999", "status": "booked" }""";

    [TestCase(200)]
    [TestCase(201)]
    [TestCase(202)]
    [TestCase(203)]
    [TestCase(206)]
    [TestCase(299)]
    public async Task Any_success_with_an_appointment_is_returned(int status)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(status, Booked);

        var appointment = await test.Client.CreateAppointmentAsync(The.Booking());

        Assert.That(appointment.Id, Is.EqualTo("60d5f3b7a0b3f1001fbaa999"));
    }

    [TestCase("text/html")]
    [TestCase("text/plain; charset=utf-8")]
    public async Task An_appointment_is_returned_whatever_its_content_type_says(string contentType)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, Booked, contentType);

        Assert.That((await test.Client.CreateAppointmentAsync(The.Booking())).Status, Is.EqualTo("booked"));
    }

    [TestCase(204, null)]
    [TestCase(202, "")]
    [TestCase(201, "")]
    [TestCase(201, " ")]
    [TestCase(201, "null")]
    [TestCase(201, "{}")]
    [TestCase(201, """{ "_id": null }""")]
    [TestCase(201, """{ "_id": "" }""")]
    [TestCase(201, "[]")]
    [TestCase(201, "true")]
    [TestCase(201, "\"60d5f3b7a0b3f1001fbaa999\"")]
    [TestCase(201, """{ "_id": "60d5f3b7a0b3f1001f""")]
    [TestCase(201, """{ "_id": "1" } trailing""")]
    [TestCase(200, "<html>Bad Gateway</html>")]
    public async Task A_success_that_cannot_be_read_says_that_it_may_have_been_done(int status, string? body)
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(status, body);

        var failure = await Caught.From<ApiException>(() => test.Client.CreateAppointmentAsync(The.Booking()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(status));
            Assert.That(failure.Message, Does.StartWith($"POST appointments returned {status}").And.Contain("may have carried out"));
            Assert.That(failure.Response, Is.EqualTo(string.IsNullOrEmpty(body) ? null : body));
            Assert.That(failure.Error, Is.Null);
            Assert.That(failure.InnerException, Is.Null);
            Assert.That(sent.Count, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_success_that_is_too_large_says_that_it_may_have_been_done()
    {
        using var test = new TestClient(options => options.MaxResponseBytes = 20);
        var sent = test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, Booked);

        var failure = await Caught.From<ApiException>(() => test.Client.CreateAppointmentAsync(The.Booking()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(201));
            Assert.That(failure.Message, Does.Contain("may have carried out").And.Contain(nameof(CarePortalsClientOptions.MaxResponseBytes)));
            Assert.That(failure.Response, Is.Null);
            Assert.That(sent.Count, Is.EqualTo(1));
        }
    }

    [TestCaseSource(nameof(BrokenBodies))]
    public async Task A_success_whose_body_breaks_off_says_that_it_may_have_been_done(Exception broken)
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments")
            .Answer(() => new HttpResponseMessage(HttpStatusCode.Created) { Content = new BrokenContent(broken) });

        var failure = await Caught.From<ApiException>(() => test.Client.CreateAppointmentAsync(The.Booking()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(201));
            Assert.That(failure.Message, Does.Contain("may have carried out"));
            Assert.That(failure.InnerException, Is.Null);
            Assert.That(sent.Count, Is.EqualTo(1));
        }
    }

    private static IEnumerable<Exception> BrokenBodies() => [new IOException("reset"), new HttpIOException(HttpRequestError.ResponseEnded), new InvalidDataException("no gzip")];
}
