using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly.Timeout;

namespace CarePortals.Generated.Tests.Resilience;

/// <summary>Pitfall 2: what is retried fails closed, whatever the application sets.</summary>
public sealed class RetryPolicyTests
{
    private static readonly Func<HttpResponseMessage>[] Troubles =
    [
        () => Answer.Of(HttpStatusCode.ServiceUnavailable),
        () => throw new HttpRequestException(HttpRequestError.ConnectionError),
        () => throw new TimeoutRejectedException(),
    ];

    [Test]
    public async Task Only_a_GET_or_HEAD_is_retried(
        [Values("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "BREW")] string method,
        [Range(0, 2)] int trouble)
    {
        Assert.That(await AttemptsAsync(method, Troubles[trouble]), Is.EqualTo(method is "GET" or "HEAD" ? 4 : 1));
    }

    [TestCase("GET", 4)]
    [TestCase("POST", 1)]
    [TestCase("DELETE", 1)]
    public async Task A_predicate_of_the_application_that_always_says_yes_retries_no_write(string method, int attempts)
    {
        var sent = await AttemptsAsync(method, Troubles[0], builder => builder.ConfigureCarePortalsResilience(All));

        Assert.That(sent, Is.EqualTo(attempts));
    }

    [Test]
    public async Task A_predicate_set_behind_the_library_sends_a_booking_once_as_well()
    {
        using var test = new TimedClient(
            _ => Answer.Of(HttpStatusCode.ServiceUnavailable, "{}"),
            build: builder => builder.Services.PostConfigureAll<HttpStandardResilienceOptions>(All));

        var error = await Caught.FromAsync<ApiException>(test.BookAsync());

        Assert.That((test.Service.Count, error.StatusCode), Is.EqualTo((1, 503)));
    }

    [Test]
    public async Task A_predicate_of_the_application_that_says_no_retries_nothing()
    {
        var sent = await AttemptsAsync("GET", Troubles[0], builder => builder.ConfigureCarePortalsResilience(
            options => options.Retry.ShouldHandle = _ => ValueTask.FromResult(false)));

        Assert.That(sent, Is.EqualTo(1));
    }

    [Test]
    public async Task Nothing_else_that_is_thrown_is_retried()
    {
        Exception[] thrown = [new OperationCanceledException(), new InvalidOperationException(), new NotSupportedException()];
        foreach (var failure in thrown)
        {
            Assert.That(await AttemptsAsync("GET", () => throw failure), Is.EqualTo(1), $"{failure.GetType()}");
        }
    }

    [Test]
    public async Task Of_all_statuses_only_408_429_and_those_from_500_are_retried()
    {
        var retried = new List<int>();
        foreach (var status in Enumerable.Range(200, 400))
        {
            if (await AttemptsAsync("GET", () => Answer.Of((HttpStatusCode)status)) > 1)
            {
                retried.Add(status);
            }
        }

        Assert.That(retried, Is.EqualTo(Enumerable.Range(500, 100).Prepend(429).Prepend(408)));
    }

    private static void All(HttpStandardResilienceOptions options) => options.Retry.ShouldHandle = _ => ValueTask.FromResult(true);

    private static async Task<int> AttemptsAsync(string method, Func<HttpResponseMessage> service, Action<IHttpClientBuilder>? build = null)
    {
        using var test = new TimedClient(_ => service(), build: build);
        using var request = new HttpRequestMessage(new HttpMethod(method), The.BaseAddress);
        try
        {
            using var response = await test.SendAsync(request);
        }
        catch (Exception failure) when (failure is not AssertionException)
        {
            // What the call ends as is not what is tested.
        }

        return test.Service.Count;
    }
}
