using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Applications;

/// <summary>Copies of a booking that are under way at the same time: one is sent, and all get what came of it.</summary>
[Category("Elsewhere")]
[CancelAfter(60_000)]
public sealed class ConcurrentCopiesTests
{
    [Test]
    public async Task Hedging_for_every_client_books_once_and_says_booked([Values] bool onThisClient)
    {
        var clock = new TestClock();
        using var service = new AttemptHandler(clock, async (_, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3.5), clock, token);
            return Answer.Booked();
        });
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock);
        if (!onThisClient)
        {
            services.ConfigureHttpClientDefaults(every => every.AddStandardHedgingHandler());
        }

        var builder = services.AddCarePortalsClient(_ => { }).ConfigurePrimaryHttpMessageHandler(() => service);
        if (onThisClient)
        {
            builder.AddStandardHedgingHandler();
        }

        using var provider = services.BuildServiceProvider(validateScopes: true);
        var result = await clock.CompleteAsync(provider.GetRequiredService<ICarePortalsClient>().BookAsync(The.Booking()));

        Assert.That(result, Is.TypeOf<BookingResult.Booked>());
        Assert.That(service.Count, Is.EqualTo(1));
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
