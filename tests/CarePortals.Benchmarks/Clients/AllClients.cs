using System.Net;
using CarePortals.Benchmarks.Kiota;
using CarePortals.Generated;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Refit;
using RestSharp;

namespace CarePortals.Benchmarks.Clients;

/// <summary>
/// Every client that is compared, each over a service in memory that gives the same answer. They live as long as the process.
/// </summary>
internal sealed class AllClients
{
    public const string Organization = "appgen_demo";
    public const string ServiceId = "60d5ecb3a0b3f1001fbaa123";
    public const string Zone = "America/Toronto";

    public AllClients(byte[] answer)
    {
        HandWritten = new HandWritten(InMemoryService.Client(answer));
        Limit = new Limit(InMemoryService.Client(answer));
        Bare = new CarePortalsClient(InMemoryService.Client(answer), new CarePortalsClientOptions { OrganizationId = Organization });
        StockNewtonsoft = new StockNewtonsoft.StockClient(InMemoryService.Client(answer)) { BaseUrl = "https://service.example/" };
        StockSystemTextJson = new StockSystemTextJson.StockClient(InMemoryService.Client(answer)) { BaseUrl = "https://service.example/" };
        RestSharp = new RestClient(new RestClientOptions("https://service.example/") { ConfigureMessageHandler = _ => new InMemoryService(HttpStatusCode.OK, answer) });
        RestSharp.AddDefaultHeader("organization", Organization);

        Refit = RefitOver(InMemoryService.Client(answer));
        Kiota = new KiotaClient(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: WithHeaders(InMemoryService.Client(answer))) { BaseUrl = "https://service.example" });

        var services = new ServiceCollection();
        services.AddCarePortalsClient(options => (options.BaseAddress, options.OrganizationId) = (new Uri("https://service.example/"), Organization))
            .ConfigurePrimaryHttpMessageHandler(() => new InMemoryService(HttpStatusCode.OK, answer));
        services.AddHttpClient("standard", http => http.BaseAddress = new Uri("https://service.example/"))
            .ConfigurePrimaryHttpMessageHandler(() => new InMemoryService(HttpStatusCode.OK, answer))
            .AddStandardResilienceHandler();
        var provider = services.BuildServiceProvider();
        Pipeline = provider.GetRequiredService<ICarePortalsClient>();
        HandWrittenStandard = new HandWritten(provider.GetRequiredService<IHttpClientFactory>().CreateClient("standard"));
        RefitStandard = RefitOver(provider.GetRequiredService<IHttpClientFactory>().CreateClient("standard"));
    }

    public HandWritten HandWritten { get; }

    /// <summary>With the standard resilience handler, as <see cref="Pipeline"/> has it.</summary>
    public HandWritten HandWrittenStandard { get; }

    public IRefitClient Refit { get; }

    /// <inheritdoc cref="HandWrittenStandard"/>
    public IRefitClient RefitStandard { get; }

    public KiotaClient Kiota { get; }

    public Limit Limit { get; }

    public ICarePortalsClient Bare { get; }

    public ICarePortalsClient Pipeline { get; }

    public StockNewtonsoft.StockClient StockNewtonsoft { get; }

    public StockSystemTextJson.StockClient StockSystemTextJson { get; }

    public RestClient RestSharp { get; }

    public static IRefitClient RefitOver(HttpClient http) =>
        RestService.For<IRefitClient>(WithHeaders(http), new RefitSettings(new SystemTextJsonContentSerializer(HandWrittenJson.Default.Options)));

    private static HttpClient WithHeaders(HttpClient http)
    {
        http.DefaultRequestHeaders.Add("organization", Organization);
        http.DefaultRequestHeaders.Add("User-Agent", "CarePortals.Benchmarks/1.0");
        return http;
    }
}
