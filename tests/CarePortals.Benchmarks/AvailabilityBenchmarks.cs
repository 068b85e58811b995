using BenchmarkDotNet.Attributes;
using CarePortals.Benchmarks.Clients;
using CarePortals.Generated;
using RestSharp;

namespace CarePortals.Benchmarks;

/// <summary>
/// Reads open times: 90 days of 32 are about 79 kB. Ours give the sorted <see cref="Availability.Slots"/> as well, the others
/// the days alone; stock NSwag leaves the days as JSON, of which the caller makes instants.
/// </summary>
[MemoryDiagnoser]
public class AvailabilityBenchmarks
{
    private const string RestPath = $"services/{AllClients.ServiceId}/availability-v2?timezone=America%2FToronto";

    private AllClients? _clients;

    [Params(90, 1)]
    public int Days { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        _clients = new AllClients(Payloads.Availability(Days));
        var bare = await Bare();
        Facts.AssertSame(
            Facts.Of(await _clients.HandWritten.GetServiceAvailabilityAsync(AllClients.ServiceId)),
            Facts.Of(bare.Days),
            Facts.Of((await Pipeline()).Days),
            Facts.Of(await _clients.HandWrittenStandard.GetServiceAvailabilityAsync(AllClients.ServiceId)),
            Facts.Of((Dictionary<string, List<DateTimeOffset>>)await Refit()),
            Facts.Of((Dictionary<string, List<DateTimeOffset>>)await RefitStandard()),
            Facts.Of((Dictionary<string, List<DateTimeOffset>>)await Kiota()),
            Facts.Of(await _clients.Limit.GetServiceAvailabilityAsync(AllClients.ServiceId)),
            Facts.Of((Dictionary<string, List<DateTimeOffset>>)await StockNewtonsoft()),
            Facts.Of((Dictionary<string, List<DateTimeOffset>>)await StockSystemTextJson()),
            Facts.Of((await _clients.RestSharp.GetAsync<Dictionary<string, List<DateTimeOffset>>>(RestPath))!));
        if (!bare.Slots.SequenceEqual(bare.Days.SelectMany(day => day.Value).Distinct().Order()))
        {
            throw new InvalidOperationException("The slots are not the sorted instants of the days.");
        }
    }

    [Benchmark(Baseline = true)]
    public async Task<object> HandWritten() => await _clients!.HandWritten.GetServiceAvailabilityAsync(AllClients.ServiceId);

    [Benchmark]
    public Task<Availability> Bare() => WithSlotsAsync(_clients!.Bare);

    [Benchmark]
    public Task<Availability> Pipeline() => WithSlotsAsync(_clients!.Pipeline);

    [Benchmark]
    public async Task<object> HandWrittenStandard() => await _clients!.HandWrittenStandard.GetServiceAvailabilityAsync(AllClients.ServiceId);

    [Benchmark]
    public async Task<object> Refit() => await _clients!.Refit.GetServiceAvailabilityAsync(AllClients.ServiceId, AllClients.Zone);

    [Benchmark]
    public async Task<object> RefitStandard() => await _clients!.RefitStandard.GetServiceAvailabilityAsync(AllClients.ServiceId, AllClients.Zone);

    [Benchmark]
    public async Task<object> Kiota() => Facts.Days((await _clients!.Kiota.Services[AllClients.ServiceId].AvailabilityV2.GetAsync(request => request.QueryParameters.Timezone = AllClients.Zone))!);

    [Benchmark]
    public async Task<object> Limit() => await _clients!.Limit.GetServiceAvailabilityAsync(AllClients.ServiceId);

    [Benchmark]
    public async Task<object> StockNewtonsoft() =>
        Facts.Days(await _clients!.StockNewtonsoft.GetServiceAvailabilityAsync(AllClients.Organization, AllClients.ServiceId, null, AllClients.Zone));

    [Benchmark]
    public async Task<object> StockSystemTextJson() =>
        Facts.Days(await _clients!.StockSystemTextJson.GetServiceAvailabilityAsync(AllClients.Organization, AllClients.ServiceId, null, AllClients.Zone));

    [Benchmark]
    public async Task<object> RestSharp() => (await _clients!.RestSharp.GetAsync<Dictionary<string, List<DateTimeOffset>>>(RestPath))!;

    private static async Task<Availability> WithSlotsAsync(ICarePortalsClient client)
    {
        var availability = await client.GetServiceAvailabilityAsync(AllClients.ServiceId, timezone: AllClients.Zone);
        _ = availability.Slots;
        return availability;
    }
}
