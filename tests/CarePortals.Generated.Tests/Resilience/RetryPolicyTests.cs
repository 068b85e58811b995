using System.Net;
using CarePortals.Generated.Internal;
using CarePortals.Generated.Tests.Support;
using Polly;
using Polly.Timeout;

namespace CarePortals.Generated.Tests.Resilience;

/// <summary>Pitfall 2: the predicate fails closed.</summary>
public sealed class RetryPolicyTests
{
    private static readonly TestClock Clock = new();
    private static readonly RetryPolicy Policy = new(TimeSpan.FromSeconds(30), Clock);

    private static readonly Outcome<HttpResponseMessage>[] Troubles =
    [
        Outcome.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)),
        Outcome.FromException<HttpResponseMessage>(new HttpRequestException()),
        Outcome.FromException<HttpResponseMessage>(new TimeoutRejectedException()),
    ];

    [TestCase("GET", true)]
    [TestCase("HEAD", true)]
    [TestCase("POST", false)]
    [TestCase("PUT", false)]
    [TestCase("PATCH", false)]
    [TestCase("DELETE", false)]
    [TestCase("OPTIONS", false)]
    [TestCase("QUERY", false)]
    [TestCase("BREW", false)]
    public void Only_a_GET_or_HEAD_is_tried_again(string method, bool expected)
    {
        Assert.That(Troubles.Select(trouble => ShouldRetry(new HttpMethod(method), trouble)), Is.All.EqualTo(expected));
    }

    [Test]
    public void Nothing_is_tried_again_when_the_method_is_not_known()
    {
        Assert.That(Troubles.Select(trouble => ShouldRetry(null, trouble)), Is.All.False);
    }

    [Test]
    public void Nothing_is_tried_again_when_it_is_not_known_how_much_time_is_left_for_a_wait()
    {
        var context = ResilienceContextPool.Shared.Get();
        context.Properties.Set(RetryPolicy.Method, HttpMethod.Get);

        var retried = Policy.ShouldRetry(context, Outcome.FromResult(Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1))));

        Assert.That(retried, Is.False);
    }

    [Test]
    public void Nothing_else_that_is_thrown_counts_as_a_passing_trouble()
    {
        Exception[] thrown = [new OperationCanceledException(), new InvalidOperationException(), new ApiException("", 503, new Dictionary<string, IEnumerable<string>>())];

        Assert.That(thrown.Select(exception => ShouldRetry(HttpMethod.Get, Outcome.FromException<HttpResponseMessage>(exception))), Is.All.False);
    }

    [Test]
    public void Of_all_statuses_only_408_429_and_those_from_500_are_tried_again()
    {
        var retried = Enumerable.Range(100, 900).Where(status => ShouldRetry(HttpMethod.Get, Outcome.FromResult(new HttpResponseMessage((HttpStatusCode)status))));

        Assert.That(retried, Is.EqualTo(Enumerable.Range(500, 500).Prepend(429).Prepend(408)));
    }

    [TestCase("PUT")]
    [TestCase("PATCH")]
    [TestCase("DELETE")]
    [TestCase("OPTIONS")]
    public async Task A_request_that_an_application_sends_itself_is_sent_once_when_it_writes(string method)
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.ServiceUnavailable));
        using var request = new HttpRequestMessage(new HttpMethod(method), The.BaseAddress);

        using var response = await test.SendAsync(request);

        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [TestCase("GET")]
    [TestCase("HEAD")]
    public async Task A_request_that_an_application_sends_itself_is_retried_when_it_reads(string method)
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.ServiceUnavailable));
        using var request = new HttpRequestMessage(new HttpMethod(method), The.BaseAddress);

        using var response = await test.SendAsync(request);

        Assert.That(test.Service.Count, Is.EqualTo(4));
    }

    private static bool ShouldRetry(HttpMethod? method, Outcome<HttpResponseMessage> outcome)
    {
        var context = ResilienceContextPool.Shared.Get();
        context.Properties.Set(RetryPolicy.Started, Clock.GetTimestamp());
        if (method is not null)
        {
            context.Properties.Set(RetryPolicy.Method, method);
        }

        return Policy.ShouldRetry(context, outcome);
    }
}
