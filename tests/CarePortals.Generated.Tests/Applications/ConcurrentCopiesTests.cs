using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace CarePortals.Generated.Tests.Applications;

/// <summary>Copies of a booking that are under way at the same time: one is sent, and all get what came of it.</summary>
[Category("Elsewhere")]
[CancelAfter(180_000)]
public sealed class ConcurrentCopiesTests
{
    [Test]
    public async Task Hedging_for_every_client_books_once_and_says_booked([Values] bool after)
    {
        using var service = new AttemptHandler(new TestClock(), async (_, _) =>
        {
            await Task.Yield();
            return Answer.Booked();
        });
        var services = new ServiceCollection();
        void Defaults() => services.ConfigureHttpClientDefaults(every => every.AddStandardHedgingHandler().Configure(options => options.Hedging.Delay = TimeSpan.Zero));
        if (!after)
        {
            Defaults();
        }

        services.AddCarePortalsClient(_ => { }).ConfigurePrimaryHttpMessageHandler(() => service);
        if (after)
        {
            Defaults();
        }

        using var provider = services.BuildServiceProvider(validateScopes: true);
        var result = await provider.GetRequiredService<ICarePortalsClient>().BookAsync(The.Booking());

        Assert.That(result, Is.TypeOf<BookingResult.Booked>());
        Assert.That(service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Copies_that_hedging_sends_at_once_book_once_also_with_a_keyed_client([Values] bool keyed, [Values(1, 3)] int more)
    {
        var copies = 0;
        var response = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var service = new AttemptHandler(new TestClock(), (_, _) => response.Task);
        void Seen()
        {
            if (Interlocked.Increment(ref copies) == more + 1)
            {
                response.SetResult(Answer.Booked());
            }
        }

        using var provider = Hedged(keyed ? "b" : null, service, options => (options.Hedging.Delay, options.Hedging.MaxHedgedAttempts) = (TimeSpan.Zero, more), Seen);
        var client = keyed ? provider.GetRequiredKeyedService<ICarePortalsClient>("b") : provider.GetRequiredService<ICarePortalsClient>();

        Assert.That(await client.BookAsync(The.Booking()), Is.TypeOf<BookingResult.Booked>());
        Assert.That(service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_hedged_read_takes_the_response_that_comes_first()
    {
        using var service = new AttemptHandler(new TestClock(), (attempt, token) => attempt == 1 ? Answer.Never(token) : Task.FromResult(Answer.Ok()));
        using var provider = Hedged(name: null, service, options => options.Hedging.Delay = TimeSpan.Zero, () => { });

        Assert.That(await provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync(), Is.Empty);
        Assert.That(service.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Copies_at_the_same_time_all_get_the_response()
    {
        var copies = new List<string>();
        using var test = new TimedClient(
            async (_, _) =>
            {
                await Task.Yield();
                return Answer.Booked();
            },
            build: builder => builder.AddHttpMessageHandler(() => new SendAtOnce(copies)));

        var result = await test.Client.BookAsync(The.Booking());

        Assert.That(result, Is.TypeOf<BookingResult.Booked>());
        Assert.That(copies, Has.Count.EqualTo(3).And.All.Contains("672a0d6e9f1b2c0012345678"));
        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_retry_after_an_error_gets_the_same_error_again()
    {
        using var test = new TimedClient(
            _ => Answer.Of(HttpStatusCode.BadGateway, """{ "message": "down" }"""),
            build: builder => builder.AddHttpMessageHandler(() => new SendAtOnce([])));

        var error = await Caught.FromAsync<ApiException>(test.BookAsync());

        Assert.That((error.StatusCode, error.Error?.Message, test.Service.Count), Is.EqualTo((502, "down", 1)));
    }

    [Test]
    public async Task A_copy_after_a_lost_response_is_not_sent()
    {
        using var test = new TimedClient(
            attempt => attempt == 1 ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : Answer.Of(HttpStatusCode.OK, "{}"),
            build: builder => builder.AddHttpMessageHandler(() => new SendAtOnce([])));

        var result = await test.Clock.CompleteAsync(test.Client.BookAsync(The.Booking()));

        Assert.That(((BookingResult.Unknown)result).Uncertainty.Reason, Is.EqualTo(BookingUncertaintyReason.AnswerLost));
    }

    private static ServiceProvider Hedged(string? name, HttpMessageHandler service, Action<HttpStandardHedgingResilienceOptions> configure, Action seen)
    {
        var services = new ServiceCollection();
        var builder = name is null ? services.AddCarePortalsClient(_ => { }) : services.AddCarePortalsClient(name, _ => { });
        builder.ConfigurePrimaryHttpMessageHandler(() => service).AddStandardHedgingHandler().Configure(configure);
        builder.AddHttpMessageHandler(() => new Watcher(seen));
        return services.BuildServiceProvider(validateScopes: true);
    }

    // After its turn to be sent, so that each copy waits by then.
    private sealed class Watcher(Action seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = base.SendAsync(request, cancellationToken);
            seen();
            return response;
        }
    }

    private sealed class SendAtOnce(List<string> copies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get)
            {
                return await base.SendAsync(request, cancellationToken);
            }

            var responses = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => base.SendAsync(request, cancellationToken)));
            foreach (var response in responses)
            {
                copies.Add(await response.Content.ReadAsStringAsync(cancellationToken));
            }

            responses[0].Dispose();
            responses[1].Dispose();
            return responses[2];
        }
    }
}
