using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Booking;

/// <summary>Handlers that applications write: whatever they do, a booking that may have arrived is not called unsent.</summary>
[CancelAfter(180_000)]
public sealed class ForeignHandlerTests
{
    [Test]
    public async Task A_copy_without_the_options_whose_answer_is_lost_is_unknown([Values] bool newContent)
    {
        using var test = new TimedClient(
            attempt => attempt == 1 ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : Answer.Of(HttpStatusCode.OK, "{}"),
            build: builder => builder.AddHttpMessageHandler(() => new SendCopy(newContent)));

        var result = await test.Clock.CompleteAsync(test.Client.BookAsync(The.Booking()));

        Assert.That(result, Is.TypeOf<BookingResult.Unknown>());
    }

    [Test]
    public async Task A_copy_without_the_options_is_sent_once([Values] bool newContent)
    {
        using var test = new TimedClient(
            _ => Answer.Of(HttpStatusCode.ServiceUnavailable, "{}"),
            build: builder => builder.AddHttpMessageHandler(() => new SendCopy(newContent, times: 2)));

        await Caught.FromAsync<ApiException>(test.BookAsync());

        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_sender_of_the_application_that_tries_twice_is_not_called_unsent_for_its_second_try([Values] bool derived)
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options => options.MaxRetryAttempts = 0)
            .ConfigurePrimaryHttpMessageHandler(() => derived ? new DerivedSender() : new ChainedSender());
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var result = await provider.GetRequiredService<ICarePortalsClient>().BookAsync(The.Booking());

        Assert.That(result, Is.TypeOf<BookingResult.Unknown>());
    }

    [Test]
    public async Task A_primary_handler_that_is_a_chain_with_a_retry_sends_a_booking_once([Values] bool shared)
    {
        using var service = new AttemptHandler(new TestClock(), (_, _) => Task.FromResult(Answer.Of(HttpStatusCode.ServiceUnavailable, "{}")));
        using var chain = new SendAgain { InnerHandler = service };
        var services = new ServiceCollection();
        services.AddCarePortalsClient("one", options => options.MaxRetryAttempts = 0).ConfigurePrimaryHttpMessageHandler(() => chain);
        services.AddCarePortalsClient("two", options => options.MaxRetryAttempts = 0).ConfigurePrimaryHttpMessageHandler(() => chain);
        using var provider = services.BuildServiceProvider(validateScopes: true);

        await Caught.From<ApiException>(() => provider.GetRequiredKeyedService<ICarePortalsClient>("one").CreateAppointmentAsync(The.Booking()));
        if (shared)
        {
            await Caught.From<ApiException>(() => provider.GetRequiredKeyedService<ICarePortalsClient>("two").CreateAppointmentAsync(The.Booking()));
        }

        Assert.That(service.Count, Is.EqualTo(shared ? 2 : 1));
    }

    [Test]
    public async Task A_client_whose_HttpClient_was_disposed_of_throws()
    {
        var http = new HttpClient(new HangingHandler());
        http.Dispose();

        await Caught.From<ObjectDisposedException>(() => new CarePortalsClient(http).BookAsync(The.Booking()));
    }

    [Test]
    public async Task A_body_that_a_handler_logged_before_there_was_a_connection_was_not_certainly_sent()
    {
        var services = new ServiceCollection();
        services
            .AddCarePortalsClient(options =>
            {
                options.BaseAddress = new Uri("http://localhost");
                options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromMilliseconds(300);
                options.MaxRetryAttempts = 0;
            })
            .AddHttpMessageHandler(() => new ReadBody())
            .UseSocketsHttpHandler((handler, _) => handler.ConnectCallback = async (_, token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                throw new InvalidOperationException("Waited for ever.");
            });
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var result = await provider.GetRequiredService<ICarePortalsClient>().BookAsync(The.Booking());

        Assert.That(((BookingResult.Unknown)result).Uncertainty.WasSent, Is.False);
    }

    [Test]
    public async Task A_sender_of_the_application_follows_no_redirect_either([Values(303, 307)] int status)
    {
        var hosts = new List<string>();
        var services = new ServiceCollection();
        services
            .AddCarePortalsClient(options =>
            {
                options.BaseAddress = new Uri("http://localhost");
                options.MaxRetryAttempts = 0;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ConnectCallback = (context, _) =>
                {
                    hosts.Add(context.DnsEndPoint.Host);
                    return ValueTask.FromResult<Stream>(new FakeConnection(System.Text.Encoding.ASCII.GetBytes(
                        FormattableString.Invariant($"HTTP/1.1 {status} Moved\r\nLocation: http://elsewhere.example.com/\r\nContent-Length: 0\r\n\r\n"))));
                },
            });
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var result = await provider.GetRequiredService<ICarePortalsClient>().BookAsync(The.Booking());

        Assert.That(result, Is.TypeOf<BookingResult.Unknown>());
        Assert.That(hosts, Has.None.EqualTo("elsewhere.example.com"));
    }

    private sealed class SendCopy(bool newContent, int times = 1) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(await CopyAsync(request, cancellationToken), cancellationToken);
            for (var time = 2; time <= times && request.Content is not null; time++)
            {
                answer = await base.SendAsync(await CopyAsync(request, cancellationToken), cancellationToken);
            }

            return answer;
        }

        private async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(request.Method, request.RequestUri)
        {
            Content = newContent && request.Content is { } content ? new ByteArrayContent(await content.ReadAsByteArrayAsync(cancellationToken)) : request.Content,
        };
    }

    private sealed class SendAgain : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class ReadBody : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await (request.Content?.LoadIntoBufferAsync(cancellationToken) ?? Task.CompletedTask);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    // Both read the body as a connection does, lose the answer, and have no connection when they try again.
    private static async Task<HttpResponseMessage> SendTwiceAsync(HttpRequestMessage request)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null);
        }

        throw new HttpRequestException(HttpRequestError.ConnectionError);
    }

    private sealed class DerivedSender : HttpClientHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => SendTwiceAsync(request);
    }

    private sealed class ChainedSender : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => SendTwiceAsync(request);
    }
}
