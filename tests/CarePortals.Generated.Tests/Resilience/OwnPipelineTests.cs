using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Resilience;

/// <summary>
/// Pitfall 2 from outside: an application adds a retry of every verb to all of its clients, as common templates do with
/// ConfigureHttpClientDefaults. A booking is sent once all the same, and the caller learns what came of that one time.
/// </summary>
public sealed class OwnPipelineTests
{
    [Test]
    public async Task A_booking_that_the_service_refuses_is_sent_once_and_keeps_its_answer()
    {
        var sent = 0;
        var error = await Caught.From<ApiException>(() => BookAsync(_ =>
        {
            sent++;
            return Task.FromResult(Answer.Of(HttpStatusCode.ServiceUnavailable, """{ "message": "down" }"""));
        }));

        Assert.That((sent, error.StatusCode, error.Error?.Message), Is.EqualTo((1, 503, "down")));
    }

    [Test]
    public async Task A_booking_whose_connection_breaks_is_sent_once_and_is_not_called_unsent()
    {
        var sent = 0;
        var error = await Caught.From<HttpRequestException>(() => BookAsync(_ =>
        {
            sent++;
            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        }));

        Assert.That((sent, error.HttpRequestError), Is.EqualTo((1, HttpRequestError.ResponseEnded)));
        Assert.That(error.Message, Does.Contain("may have been made"));
    }

    [Test]
    public async Task A_booking_that_a_handler_copies_is_sent_once_as_well()
    {
        var sent = 0;
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options => options.MaxRetryAttempts = 0)
            .AddHttpMessageHandler(() => new SendTwoCopies())
            .ConfigurePrimaryHttpMessageHandler(() => new Service(_ =>
            {
                sent++;
                return Task.FromResult(Answer.Of(HttpStatusCode.ServiceUnavailable, "{}"));
            }));
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var error = await Caught.From<ApiException>(() => provider.GetRequiredService<ICarePortalsClient>().CreateAppointmentAsync(The.Booking()));

        Assert.That((sent, error.StatusCode), Is.EqualTo((1, 503)));
    }

    [Test]
    public async Task A_client_that_does_not_know_what_was_sent_does_not_call_a_booking_unsent()
    {
        using var http = new HttpClient(new RejectAfterSending { InnerHandler = new Service(_ => Task.FromResult(Answer.Of(HttpStatusCode.GatewayTimeout, ""))) });
        var client = new CarePortalsClient(http);

        var error = await Caught.From<HttpRequestException>(() => client.CreateAppointmentAsync(The.Booking()));

        Assert.That(error.Message, Does.Contain("may have been made").And.Not.Contain("not sent"));
    }

    [Test]
    public async Task A_booking_without_connection_whose_body_nobody_read_is_called_unsent([Values] bool registered)
    {
        static Task<HttpResponseMessage> Refuse(HttpRequestMessage request) => throw new HttpRequestException(HttpRequestError.ConnectionError);
        using var http = new HttpClient(new Service(Refuse));

        var error = await Caught.From<HttpRequestException>(() => registered ? BookAsync(Refuse) : new CarePortalsClient(http).CreateAppointmentAsync(The.Booking()));

        Assert.That((error.HttpRequestError, error.InnerException), Is.EqualTo((HttpRequestError.ConnectionError, (Exception?)null)));
        Assert.That(error.Message, Does.Contain("was not sent"));
    }

    [TestCase(Reading.AsBytes)]
    [TestCase(Reading.AsStream)]
    [TestCase(Reading.ByCopying)]
    public async Task A_booking_whose_body_a_handler_read_is_not_called_unsent(Reading reading)
    {
        using var http = new HttpClient(new Service(async request =>
        {
            // Such as a retry whose first try was sent, and whose second has no connection.
            await ReadAsync(request.Content!, reading);
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }));

        var error = await Caught.From<HttpRequestException>(() => new CarePortalsClient(http).CreateAppointmentAsync(The.Booking()));

        Assert.That(error.Message, Does.Contain("may have been made"));
    }

    [Test]
    public async Task A_read_is_retried_as_the_application_wants()
    {
        var sent = 0;
        using var test = Client(_ => Task.FromResult(++sent < 3 ? Answer.Of(HttpStatusCode.ServiceUnavailable, "{}") : Answer.Of(HttpStatusCode.OK, "[]")));

        Assert.That(await test.GetRequiredService<ICarePortalsClient>().ListServicesAsync(), Is.Empty);
        Assert.That(sent, Is.EqualTo(3));
    }

    public enum Reading
    {
        AsBytes,
        AsStream,
        ByCopying,
    }

    private static Task ReadAsync(HttpContent content, Reading reading) => reading switch
    {
        Reading.AsBytes => content.ReadAsByteArrayAsync(),
        Reading.AsStream => content.ReadAsStreamAsync(),
        _ => content.CopyToAsync(Stream.Null),
    };

    private static async Task BookAsync(Func<HttpRequestMessage, Task<HttpResponseMessage>> service)
    {
        using var provider = Client(service);
        await provider.GetRequiredService<ICarePortalsClient>().CreateAppointmentAsync(The.Booking());
    }

    private static ServiceProvider Client(Func<HttpRequestMessage, Task<HttpResponseMessage>> service)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(every => every.AddHttpMessageHandler(() => new RetryEverything()));
        services.AddCarePortalsClient(options => options.MaxRetryAttempts = 0).ConfigurePrimaryHttpMessageHandler(() => new Service(service));
        return services.BuildServiceProvider(validateScopes: true);
    }

    private sealed class Service(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request);
    }

    private sealed class SendTwoCopies : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var first = await base.SendAsync(Copy(request), cancellationToken);
            return await base.SendAsync(Copy(request), cancellationToken);
        }

        private static HttpRequestMessage Copy(HttpRequestMessage request)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
            foreach (var (key, value) in request.Options)
            {
                ((IDictionary<string, object?>)copy.Options)[key] = value;
            }

            return copy;
        }
    }

    private sealed class RejectAfterSending : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var answer = await base.SendAsync(request, cancellationToken);
            throw new Polly.CircuitBreaker.BrokenCircuitException();
        }
    }

    private sealed class RetryEverything : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    if (response.IsSuccessStatusCode || attempt == 4)
                    {
                        return response;
                    }

                    response.Dispose();
                }
                catch (HttpRequestException) when (attempt < 4)
                {
                    // Tried again, whatever was asked for: the mistake that these tests are about.
                }
            }
        }
    }
}
