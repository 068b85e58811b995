using BenchmarkDotNet.Attributes;
using CarePortals.Benchmarks.Clients;
using CarePortals.Generated;
using RestSharp;

namespace CarePortals.Benchmarks;

/// <summary>Lists services: 200 are about 86 kB, just over the limit of the large-object heap.</summary>
[MemoryDiagnoser]
public class ServicesBenchmarks
{
    private AllClients? _clients;

    [Params(200, 2)]
    public int Count { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        _clients = new AllClients(Payloads.Services(Count));
        Facts.AssertSame(
            Facts.Of(await _clients.HandWritten.ListServicesAsync()),
            Facts.Of(await Bare()),
            Facts.Of(await Pipeline()),
            Facts.Of(await _clients.HandWrittenStandard.ListServicesAsync()),
            Facts.Of(await _clients.Refit.ListServicesAsync()),
            Facts.Of(await _clients.RefitStandard.ListServicesAsync()),
            Facts.Of((await _clients.Kiota.Services.GetAsync())!),
            Facts.Of(await _clients.Limit.ListServicesAsync()),
            Facts.Of(await _clients.StockNewtonsoft.ListServicesAsync(AllClients.Organization)),
            Facts.Of(await _clients.StockSystemTextJson.ListServicesAsync(AllClients.Organization)),
            Facts.Of((await _clients.RestSharp.GetAsync<List<HandWritten.Service>>("services"))!));
    }

    [Benchmark(Baseline = true)]
    public async Task<object> HandWritten() => await _clients!.HandWritten.ListServicesAsync();

    [Benchmark]
    public Task<IReadOnlyList<Service>> Bare() => _clients!.Bare.ListServicesAsync();

    [Benchmark]
    public Task<IReadOnlyList<Service>> Pipeline() => _clients!.Pipeline.ListServicesAsync();

    [Benchmark]
    public async Task<object> HandWrittenStandard() => await _clients!.HandWrittenStandard.ListServicesAsync();

    [Benchmark]
    public async Task<object> Refit() => await _clients!.Refit.ListServicesAsync();

    [Benchmark]
    public async Task<object> RefitStandard() => await _clients!.RefitStandard.ListServicesAsync();

    [Benchmark]
    public async Task<object> Kiota() => (await _clients!.Kiota.Services.GetAsync())!;

    [Benchmark]
    public async Task<object> Limit() => await _clients!.Limit.ListServicesAsync();

    [Benchmark]
    public async Task<object> StockNewtonsoft() => await _clients!.StockNewtonsoft.ListServicesAsync(AllClients.Organization);

    [Benchmark]
    public async Task<object> StockSystemTextJson() => await _clients!.StockSystemTextJson.ListServicesAsync(AllClients.Organization);

    [Benchmark]
    public async Task<object> RestSharp() => (await _clients!.RestSharp.GetAsync<List<HandWritten.Service>>("services"))!;
}
