using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Applications;

/// <summary>Service discovery for every client, as .NET Aspire's service defaults have it: the address is a logical name.</summary>
[CancelAfter(180_000)]
public sealed class ServiceDiscoveryTests
{
    [TestCase("https://10.0.0.7:8443", "https://10.0.0.7:8443/")]
    [TestCase("10.0.0.7:8443", "https://10.0.0.7:8443/")]
    public async Task A_logical_name_is_resolved_for_reads_and_bookings(string endpoint, string address)
    {
        using var service = new Recorder();
        using var provider = Provider(service, "https://careportals", endpoint);
        var client = provider.GetRequiredService<ICarePortalsClient>();

        await client.ListServicesAsync();
        var result = await client.BookAsync(The.Booking());

        Assert.That(result, Is.TypeOf<BookingResult.Booked>());
        Assert.That(service.Addresses, Is.EqualTo(new[] { $"{address}services", $"{address}appointments" }));
    }

    [Test]
    public async Task A_name_that_nothing_resolves_is_used_as_it_is()
    {
        using var service = new Recorder();
        using var provider = Provider(service, "https://elsewhere", "https://10.0.0.7:8443");

        await provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync();

        Assert.That(service.Addresses, Is.EqualTo(new[] { "https://elsewhere/services" }));
    }

    [TestCase("https+http://careportals")]
    [TestCase("http://careportals")]
    public async Task A_name_that_may_mean_plain_http_is_refused_at_the_start(string address) =>
        Assert.That(await Startup.ProblemsAsync(options => options.BaseAddress = new Uri(address)), Has.Count.EqualTo(1).And.All.StartsWith("BaseAddress is not https"));

    [Test]
    public async Task An_endpoint_without_encryption_gets_no_answers_of_a_patient()
    {
        using var service = new Recorder();
        using var provider = Provider(service, "https://careportals", "http://10.0.0.7:8080");

        try
        {
            await provider.GetRequiredService<ICarePortalsClient>().BookAsync(The.Booking());
        }
        catch (Exception refused)
        {
            TestContext.Out.WriteLine(refused);
        }

        Assert.That(service.Addresses, Has.None.StartsWith("http://"));
    }

    private static ServiceProvider Provider(HttpMessageHandler service, string address, string endpoint)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Services:careportals:https:0", endpoint)]).Build());
        services.AddServiceDiscovery();
        services.ConfigureHttpClientDefaults(every =>
        {
            every.AddStandardResilienceHandler();
            every.AddServiceDiscovery();
        });
        services.AddCarePortalsClient(options => options.BaseAddress = new Uri(address)).ConfigurePrimaryHttpMessageHandler(() => service);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public List<string> Addresses { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Addresses.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(request.Method == HttpMethod.Get ? Answer.Ok() : Answer.Booked());
        }
    }
}
