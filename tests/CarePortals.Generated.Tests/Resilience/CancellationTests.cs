using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Resilience;

/// <summary>Pitfall 20: the caller's cancellation is never wrapped, and never mistaken for a timeout.</summary>
public sealed class CancellationTests
{
    [Test]
    public async Task Cancelling_during_the_wait_between_two_attempts_ends_the_call()
    {
        using var test = new TimedClient(_ => Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(20)));

        await CancelAsync(test, token => test.Client.ListServicesAsync(token));
    }

    [Test]
    public async Task Cancelling_during_an_attempt_ends_the_call()
    {
        using var test = new TimedClient((_, token) => Answer.Never(token));

        await CancelAsync(test, token => test.Client.ListServicesAsync(token));
    }

    [Test]
    public async Task Cancelling_while_the_body_is_read_ends_the_call()
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.OK, new StreamContent(new StallingStream(10))));

        await CancelAsync(test, token => test.Client.ListServicesAsync(token));
    }

    [Test]
    public async Task Cancelling_a_booking_ends_the_call()
    {
        using var test = new TimedClient((_, token) => Answer.Never(token));

        await CancelAsync(test, token => test.Client.CreateAppointmentAsync(TimedClient.Booking(), token));
    }

    [Test]
    public async Task Cancelling_without_this_librarys_resilience_ends_the_call()
    {
        using var test = new TimedClient((_, token) => Answer.Never(token), build: builder => builder.RemoveCarePortalsResilience());

        await CancelAsync(test, token => test.Client.ListServicesAsync(token));
    }

    [Test]
    public async Task A_connection_that_fails_because_the_caller_cancelled_is_a_cancellation()
    {
        using var test = new TimedClient(async (_, token) =>
        {
            try
            {
                return await Answer.Never(token);
            }
            catch (OperationCanceledException)
            {
                throw new HttpRequestException("aborted");
            }
        });

        await CancelAsync(test, token => test.Client.ListServicesAsync(token));
    }

    [Test]
    public async Task Cancelling_what_the_callers_token_is_linked_to_is_the_callers_cancellation()
    {
        using var test = new TimedClient((_, token) => Answer.Never(token));
        using var application = new CancellationTokenSource();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(application.Token);
        var call = test.Client.CreateAppointmentAsync(TimedClient.Booking(), linked.Token);

        await application.CancelAsync();

        Assert.That((await Caught.FromAsync<OperationCanceledException>(call)).CancellationToken, Is.EqualTo(linked.Token));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task An_HttpClient_that_gives_up_its_requests_is_no_cancellation_of_the_callers(bool isDisposed)
    {
        using var http = new HttpClient(new HangingHandler());
        using var source = new CancellationTokenSource();
        var call = new CarePortalsClient(http).CreateAppointmentAsync(TimedClient.Booking(), source.Token);

        if (isDisposed)
        {
            http.Dispose();
        }
        else
        {
            http.CancelPendingRequests();
        }

        await Caught.FromAsync<TimeoutException>(call);
    }

    [Test]
    public async Task A_call_that_is_cancelled_before_it_starts_sends_nothing()
    {
        using var test = new TimedClient(_ => Answer.Ok());
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        var error = await Caught.FromAsync<OperationCanceledException>(test.ReadAsync(cancellation.Token));

        Assert.That(error.CancellationToken, Is.EqualTo(cancellation.Token));
        Assert.That(test.Service.Count, Is.Zero);
    }

    private static async Task CancelAsync(TimedClient test, Func<CancellationToken, Task> start)
    {
        using var cancellation = new CancellationTokenSource();
        var call = start(cancellation.Token);
        Assert.That(test.Service.Count, Is.EqualTo(1));

        await cancellation.CancelAsync();

        var error = await Caught.FromAsync<OperationCanceledException>(call);
        test.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Multiple(() =>
        {
            Assert.That(error.CancellationToken, Is.EqualTo(cancellation.Token));
            Assert.That(error.InnerException, Is.Not.InstanceOf<TimeoutException>());
            Assert.That(test.Service.Count, Is.EqualTo(1), "nothing is tried again");
        });
    }
}
