using CarePortals.Benchmarks;
using CarePortals.Benchmarks.Clients;
using CarePortals.Generated;
using Microsoft.Extensions.DependencyInjection;

// Each client in a method of its own, so that a process loads what its client needs and no more.
return args switch
{
    ["bare"] => await BareAsync(),
    ["registered"] => await RegisteredAsync(),
    ["hand-written"] => await HandWrittenAsync(),
    ["hand-written-registered"] => await HandWrittenRegisteredAsync(),
    ["hand-written-with-handler"] => await HandWrittenWithHandlerAsync(),
    _ => throw new ArgumentException("The clients are bare, registered, hand-written, hand-written-registered and hand-written-with-handler."),
} == 2 ? 0 : 1;

static async Task<int> BareAsync() =>
    (await new CarePortalsClient(InMemoryService.Client(Payloads.Services(2)), new CarePortalsClientOptions { OrganizationId = "appgen_demo" }).ListServicesAsync()).Count;

static async Task<int> RegisteredAsync()
{
    var services = new ServiceCollection();
    services.AddCarePortalsClient(options => options.OrganizationId = "appgen_demo")
        .ConfigurePrimaryHttpMessageHandler(() => new InMemoryService(System.Net.HttpStatusCode.OK, Payloads.Services(2)));
    await using var provider = services.BuildServiceProvider();
    return (await provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync()).Count;
}

static async Task<int> HandWrittenAsync() => (await new HandWritten(InMemoryService.Client(Payloads.Services(2))).ListServicesAsync()).Count;

static async Task<int> HandWrittenRegisteredAsync()
{
    var services = new ServiceCollection();
    services.AddHttpClient<HandWritten>(http => http.BaseAddress = new Uri("https://service.example/"))
        .ConfigurePrimaryHttpMessageHandler(() => new InMemoryService(System.Net.HttpStatusCode.OK, Payloads.Services(2)));
    await using var provider = services.BuildServiceProvider();
    return (await provider.GetRequiredService<HandWritten>().ListServicesAsync()).Count;
}

static async Task<int> HandWrittenWithHandlerAsync()
{
    var services = new ServiceCollection();
    services.AddHttpClient<HandWritten>(http => http.BaseAddress = new Uri("https://service.example/"))
        .ConfigurePrimaryHttpMessageHandler(() => new InMemoryService(System.Net.HttpStatusCode.OK, Payloads.Services(2)))
        .AddStandardResilienceHandler();
    await using var provider = services.BuildServiceProvider();
    return (await provider.GetRequiredService<HandWritten>().ListServicesAsync()).Count;
}
