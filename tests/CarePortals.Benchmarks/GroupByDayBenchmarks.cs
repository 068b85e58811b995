using BenchmarkDotNet.Attributes;
using CarePortals.Benchmarks.Clients;
using CarePortals.Generated;

namespace CarePortals.Benchmarks;

/// <summary>Sorts 2,880 instants into the days of New York, over the day on which its clocks go back.</summary>
[MemoryDiagnoser]
public class GroupByDayBenchmarks
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private Availability? _availability;

    [GlobalSetup]
    public async Task Setup()
    {
        var clients = new AllClients(Payloads.Availability(90));
        _availability = await clients.Bare.GetServiceAvailabilityAsync(AllClients.ServiceId);
        Facts.AssertSame(Facts.Of(Naive().Select(day => KeyValuePair.Create($"{day.Key:MM/dd/yyyy}", day.ToList()))), Facts.Of(GroupByDay()));
    }

    [Benchmark(Baseline = true)]
    public List<IGrouping<DateOnly, DateTimeOffset>> Naive() =>
        [.. _availability!.Slots.Select(instant => TimeZoneInfo.ConvertTime(instant, Zone)).GroupBy(start => DateOnly.FromDateTime(start.DateTime))];

    [Benchmark]
    public IReadOnlyList<SlotDay> GroupByDay() => _availability!.GroupByDay(Zone);
}
