using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Contract;

/// <summary>Every example of the contract is read by the client, written back and compared.</summary>
public sealed class ExampleTests
{
    [TestCaseSource(typeof(ContractExamples), nameof(ContractExamples.Successes))]
    public async Task A_success_is_read_and_written_back(Operation operation, int status, JToken example)
    {
        using var test = new TestClient();
        test.Http.Expect(operation.Method, operation.Uri).Answer(status, example.ToString());

        var answer = await operation.Call(test.Client, CancellationToken.None);

        SameJson.Assert(answer, example);
    }

    [TestCaseSource(typeof(ContractExamples), nameof(ContractExamples.Failures))]
    public async Task A_failure_is_read_and_written_back(Operation operation, int status, JToken example)
    {
        using var test = new TestClient(options => options.MaxRetryAttempts = 0);
        test.Http.Expect(operation.Method, operation.Uri).Answer(status, example.ToString());

        var failure = await Caught.From<ApiException>(() => operation.CallAsync(test.Client));

        // The one exception: an array of messages is read as one text.
        var expected = (JObject)example.DeepClone();
        if (expected["message"] is JArray messages)
        {
            expected["message"] = string.Join("; ", messages.Values<string>());
        }

        Assert.That(failure.StatusCode, Is.EqualTo(status));
        SameJson.Assert(failure.Error!, expected);
    }

    [TestCaseSource(typeof(ContractExamples), nameof(ContractExamples.Requests))]
    public async Task A_request_is_read_and_sent(JToken example)
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, """{ "_id": "1" }""");

        await test.Client.CreateAppointmentAsync(JsonConvert.DeserializeObject<CreateAppointmentRequest>(example.ToString())!);

        Assert.That(Text(sent.Body!), Is.EqualTo(Text(example.ToString(Formatting.None))));

        // In one spelling: a letter may be escaped or not.
        static string Text(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();
    }

    [Test]
    public void Every_operation_has_examples_of_every_answer()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ContractExamples.Successes.Count(), Is.GreaterThanOrEqualTo(9));
            Assert.That(ContractExamples.Failures.Count(), Is.GreaterThanOrEqualTo(4 * 13));
            Assert.That(ContractExamples.Requests.Count(), Is.GreaterThanOrEqualTo(1));
        }
    }
}
