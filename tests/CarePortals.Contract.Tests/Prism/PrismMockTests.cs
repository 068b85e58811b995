using CarePortals.Generated;
using CarePortals.Generated.Tests.Contract;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Contract.Tests.Prism;

/// <summary>Every example of the contract, as a server that is not ours sends it.</summary>
[Category("Node")]
[CancelAfter(180_000)]
internal sealed class PrismMockTests
{
    private PrismServer _server;

    private static IEnumerable<TestCaseData> Successes => Cases(status => status < 300);

    private static IEnumerable<TestCaseData> Failures => Cases(status => status >= 400);

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        _server = await PrismServer.MockAsync(limit.Token);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [TestCaseSource(nameof(Successes))]
    public async Task A_success_is_read_and_written_back(Operation operation, int status, string name, JToken example, CancellationToken cancellationToken)
    {
        using var prism = new PrismClient(_server) { Prefer = PrismClient.Answer(status, name) };

        var answer = await operation.Call(prism.Client, cancellationToken);

        Assert.That(prism.Violations, Is.Empty);
        SameJson.Assert(answer, example);
    }

    [TestCaseSource(nameof(Failures))]
    public async Task A_failure_is_an_exception_with_all_that_was_said(Operation operation, int status, string name, JToken example, CancellationToken cancellationToken)
    {
        using var prism = new PrismClient(_server) { Prefer = PrismClient.Answer(status, name) };

        var failure = await Caught.From<ApiException>(() => operation.Call(prism.Client, cancellationToken));

        Assert.That(prism.Violations, Is.Empty);
        Assert.That(failure.StatusCode, Is.EqualTo(status));
        Assert.That(failure.Error, Is.Not.Null);
        Assert.That(JToken.DeepEquals(JToken.Parse(failure.Response!), example), Is.True, failure.Response);
    }

    [TestCaseSource(typeof(ContractExamples), nameof(ContractExamples.Requests))]
    public async Task An_example_of_a_request_is_taken(JToken example)
    {
        using var prism = new PrismClient(_server);

        var appointment = await prism.Client.CreateAppointmentAsync(JsonConvert.DeserializeObject<CreateAppointmentRequest>(example.ToString())!);

        Assert.That(prism.Violations, Is.Empty);
        Assert.That(appointment.Id, Is.Not.Empty);
    }

    private static IEnumerable<TestCaseData> Cases(Func<int, bool> include) =>
        from answer in ContractExamples.Answers
        where include(answer.Status)
        select new TestCaseData(answer.Operation, answer.Status, answer.Name, answer.Value)
            .SetArgDisplayNames(answer.Operation.Name, $"{answer.Status}", answer.Name);
}
