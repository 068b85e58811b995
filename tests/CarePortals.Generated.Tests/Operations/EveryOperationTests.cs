using System.Net;
using System.Text;
using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Operations;

/// <summary>What all four operations have in common.</summary>
public sealed class EveryOperationTests
{
    [Test]
    public async Task A_failure_is_an_exception_with_all_that_the_service_said(
        [ValueSource(typeof(Operation), nameof(Operation.All))] Operation operation,
        [ValueSource(typeof(Statuses), nameof(Statuses.All))] int status)
    {
        const string Body = """{"message":"too late","statusCode":402,"error":"Payment Required","type":"card_error","code":"declined"}""";
        using var test = new TestClient(options => options.MaxRetryAttempts = 0);
        var sent = test.Http.Expect(operation.Method, operation.Uri).Answer(() => new HttpResponseMessage((HttpStatusCode)status)
        {
            Headers = { { "x-request-id", "42" }, { "x-many", ["1", "2"] } },
            Content = new StringContent(Body, Encoding.UTF8, "application/json"),
        });

        var failure = await Caught.From<ApiException>(() => operation.CallAsync(test.Client));

        test.Http.VerifyNoOutstandingExpectation();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Count, Is.EqualTo(1));
            Assert.That(failure.StatusCode, Is.EqualTo(status));
            Assert.That(failure.Response, Is.EqualTo(Body));
            Assert.That(failure.Headers["x-request-id"], Is.EqualTo(new[] { "42" }));
            Assert.That(failure.Headers["X-Many"], Is.EqualTo(new[] { "1", "2" }));
            Assert.That(failure.Headers["content-type"], Is.EqualTo(new[] { "application/json; charset=utf-8" }));
            Assert.That(failure.Error!.Message, Is.EqualTo("too late"));
            Assert.That(failure.Error.StatusCode, Is.EqualTo(402));
            Assert.That(failure.Error.Error, Is.EqualTo("Payment Required"));
            Assert.That(failure.Error.Type, Is.EqualTo("card_error"));
            Assert.That(failure.Error.AdditionalProperties, Is.EqualTo(new Dictionary<string, object?> { ["code"] = "declined" }));
            Assert.That(failure.InnerException, Is.Null);
            Assert.That(failure.Message, Does.StartWith($"{operation.Name} returned {status}"));
        }
    }

    [TestCaseSource(typeof(Operation), nameof(Operation.All))]
    public async Task An_application_name_stands_behind_the_version(Operation operation)
    {
        using var test = new TestClient(options => options.ApplicationName = "Clinic Website/2.1");
        var sent = test.Http.Expect(operation.Method, operation.Uri).Answer(200, operation.Answer);

        await operation.CallAsync(test.Client);

        Assert.That(sent.Headers, Has.One.EqualTo($"User-Agent: {The.Product} (Clinic Website/2.1)"));
    }
}
