using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Cookbook;

public sealed class OwnResilienceTests
{
    private static IHttpClientBuilder Add(IServiceCollection services)
    {
        return services.AddCarePortalsClient(options => options.OrganizationId = "appgen_demo")
            .RemoveCarePortalsResilience()
            .AddHttpMessageHandler(() => new OneMoreTry());
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task A_read_is_sent_twice_and_a_booking_once()
    {
        var requests = new List<HttpMethod>();
        var services = new ServiceCollection();
        Add(services).ConfigurePrimaryHttpMessageHandler(() => new FailingService(requests));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ICarePortalsClient>();

        await Caught.FromAsync<ApiException>(client.ListServicesAsync());
        await Caught.FromAsync<ApiException>(client.CreateAppointmentAsync(The.Booking()));

        Assert.That(requests, Is.EqualTo(new[] { HttpMethod.Get, HttpMethod.Get, HttpMethod.Post }));
    }

    private sealed class FailingService(List<HttpMethod> requests) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            requests.Add(request.Method);
            return Task.FromResult(Answer.Of(HttpStatusCode.ServiceUnavailable));
        }
    }
}
