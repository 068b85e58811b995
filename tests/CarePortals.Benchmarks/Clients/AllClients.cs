using System.Net;
using CarePortals.Generated;
using Microsoft.Extensions.DependencyInjection;
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

        var services = new ServiceCollection();
        services.AddCarePortalsClient(options => (options.BaseAddress, options.OrganizationId) = (new Uri("https://service.example/"), Organization))
            .ConfigurePrimaryHttpMessageHandler(() => new InMemoryService(HttpStatusCode.OK, answer));
        Pipeline = services.BuildServiceProvider().GetRequiredService<ICarePortalsClient>();
    }

    public HandWritten HandWritten { get; }

    public Limit Limit { get; }

    public ICarePortalsClient Bare { get; }

    public ICarePortalsClient Pipeline { get; }

    public StockNewtonsoft.StockClient StockNewtonsoft { get; }

    public StockSystemTextJson.StockClient StockSystemTextJson { get; }

    public RestClient RestSharp { get; }
}
