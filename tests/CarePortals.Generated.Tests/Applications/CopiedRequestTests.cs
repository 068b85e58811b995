using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Applications;

/// <summary>Handlers that send a new request in place of the client's, with nothing of it but method, address and text.</summary>
[CancelAfter(180_000)]
public sealed class CopiedRequestTests
{
    [TestCase("/appointments")]
    [TestCase("https://gateway.example.com/api/appointments")]
    public async Task A_booking_is_sent_once(string address)
    {
        using var service = new Recorder(_ => Answer.Of(HttpStatusCode.ServiceUnavailable, """{ "message": "down" }"""));
        using var provider = Provider(service, () => new Copy(address, times: 3));

        var error = await Caught.From<ApiException>(() => provider.GetRequiredService<ICarePortalsClient>().CreateAppointmentAsync(The.Booking()));

        Assert.That((service.Addresses.Count, error.StatusCode, error.Error?.Message), Is.EqualTo((1, 503, "down")));
    }

    [Test]
    public async Task Another_request_that_a_handler_sends_first_is_not_taken_for_the_booking()
    {
        using var service = new Recorder(request => request.RequestUri!.AbsolutePath == "/token" ? Answer.Of(HttpStatusCode.OK, """{ "_id": "no" }""") : Answer.Booked());
        using var provider = Provider(service, () => new Token());

        var result = await provider.GetRequiredService<ICarePortalsClient>().BookAsync(The.Booking());

        Assert.That((result as BookingResult.Booked)?.Appointment.Id, Is.EqualTo("672a0d6e9f1b2c0012345678"));
        Assert.That(service.Addresses, Is.EqualTo(new[] { "/token", "/appointments" }));
    }

    [Test]
    public async Task Two_bookings_at_the_same_time_are_two()
    {
        using var service = new Recorder(_ => Answer.Booked());
        using var provider = Provider(service, () => new Copy("/appointments", times: 2));
        var client = provider.GetRequiredService<ICarePortalsClient>();

        await Task.WhenAll(client.BookAsync(The.Booking()), client.BookAsync(The.Booking()));
        await client.BookAsync(The.Booking());

        Assert.That(service.Addresses, Has.Count.EqualTo(3));
    }

    private static ServiceProvider Provider(HttpMessageHandler service, Func<DelegatingHandler> handler)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(every => every.AddHttpMessageHandler(handler));
        services.AddCarePortalsClient(_ => { }).ConfigurePrimaryHttpMessageHandler(() => service);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private sealed class Recorder(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string> Addresses { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (Addresses)
            {
                Addresses.Add(request.RequestUri!.AbsolutePath);
            }

            return Task.FromResult(answer(request));
        }
    }

    private sealed class Copy(string address, int times) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var text = await request.Content!.ReadAsStringAsync(cancellationToken);
            HttpResponseMessage? response = null;
            for (var time = 0; time < times; time++)
            {
                response?.Dispose();
                var copy = new HttpRequestMessage(request.Method, new Uri(request.RequestUri!, address)) { Content = new StringContent(text) };
                await Task.Yield();
                response = await base.SendAsync(copy, cancellationToken);
            }

            return response!;
        }
    }

    private sealed class Token : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var token = await base.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(request.RequestUri!, "/token")) { Content = new StringContent("grant") }, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
