using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Errors;

/// <summary>Pitfall 20: the caller's cancellation is the caller's, a timeout is a timeout.</summary>
public sealed class CancellationOrTimeoutTests
{
    [Test]
    public async Task The_callers_cancellation_passes_through_with_the_callers_token(
        [ValueSource(typeof(Operation), nameof(Operation.All))] Operation operation,
        [Values] bool resilience)
    {
        using var canceling = new CancellationTokenSource();
        using var test = new TestClient(build: builder => Resilience(builder, resilience).ConfigurePrimaryHttpMessageHandler(() => new HangingHandler(canceling.Cancel)));

        var canceled = await Caught.From<TaskCanceledException>(() => operation.CallAsync(test.Client, canceling.Token));

        Assert.That(canceled.CancellationToken, Is.EqualTo(canceling.Token));
    }

    [Test]
    public async Task A_token_that_is_canceled_already_sends_nothing(
        [ValueSource(typeof(Operation), nameof(Operation.All))] Operation operation,
        [Values] bool resilience)
    {
        using var test = new TestClient(build: builder => Resilience(builder, resilience));
        using var canceling = new CancellationTokenSource();
        await canceling.CancelAsync();
        var sent = test.Http.When("*").Answer(200, operation.Answer);

        var canceled = await Caught.From<TaskCanceledException>(() => operation.CallAsync(test.Client, canceling.Token));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(canceled.CancellationToken, Is.EqualTo(canceling.Token));
            Assert.That(sent.Count, Is.Zero);
        }
    }

    [TestCaseSource(typeof(Operation), nameof(Operation.All))]
    public async Task The_timeout_of_the_http_client_is_a_timeout(Operation operation)
    {
        using var test = new TestClient(
            options => options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromMilliseconds(10),
            build: builder => Resilience(builder, false).ConfigurePrimaryHttpMessageHandler(() => new HangingHandler()));

        var timeout = await Caught.From<TimeoutException>(() => operation.CallAsync(test.Client));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(timeout.Message, Does.StartWith(operation.Name));
            Assert.That(timeout.InnerException, Is.Null);
        }
    }

    [TestCaseSource(typeof(Operation), nameof(Operation.All))]
    public async Task Cancellation_by_anybody_but_the_caller_is_a_timeout(Operation operation)
    {
        using var test = new TestClient(build: builder => Resilience(builder, false));
        test.Http.Expect(operation.Method, operation.Uri).Respond(_ => throw new OperationCanceledException("a handler of the application"));

        await Caught.From<TimeoutException>(() => operation.CallAsync(test.Client));
    }

    private static IHttpClientBuilder Resilience(IHttpClientBuilder builder, bool keep) => keep ? builder : builder.RemoveCarePortalsResilience();
}
