using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace CarePortals.Benchmarks.Quick;

/// <summary>The ratios that have to hold, measured within three minutes; the exit code is 1 when one is missed.</summary>
internal static class QuickRun
{
    private const double KiB = 1024;

    public static async Task<int> RunAsync()
    {
        var services = new ServicesBenchmarks { Count = 200 };
        await services.Setup();
        var availability = new AvailabilityBenchmarks { Days = 90 };
        await availability.Setup();
        var create = new CreateBenchmarks();
        await create.Setup();
        Ratio[] ratios =
        [
            .. await CompareAsync("services", CallsOf(services), new Limits(Bare: (0.66, 1.0), Registered: (0.75, 1.0))),
            .. await CompareAsync("availability with slots", CallsOf(availability), new Limits(Bare: (0.55, 0.65), Registered: (0.65, 0.65))),
            .. await CompareAsync("create", CallsOf(create), new Limits(Bare: (0.78, 0.68), Registered: (1.0, 1.0), ToPlain: (1.45, 0.87))),
            .. await GroupByDayAsync(),
            NoOpBuild.Measure(),
        ];
        foreach (var ratio in ratios)
        {
            Console.WriteLine(ratio);
        }

        return ratios.Any(ratio => ratio.IsMissed) ? 1 : 0;
    }

    private static async Task<IReadOnlyList<Ratio>> CompareAsync(string call, Dictionary<string, Func<Task>> calls, Limits limits)
    {
        var costs = calls.Keys.Zip(await Cost.MeasureAsync([.. calls.Values])).ToDictionary(client => client.First, client => client.Second);
        var plain = costs[nameof(CreateBenchmarks.HandWritten)];
        Console.WriteLine(FormattableString.Invariant($"{call}: hand-written {plain.Microseconds:0.0} us, {plain.Bytes / KiB:0.0} KiB"));
        foreach (var (client, cost) in costs)
        {
            Console.WriteLine(FormattableString.Invariant($"  {client,-24} {cost.Microseconds / plain.Microseconds:0.00}, {cost.Bytes / plain.Bytes:0.00}"));
        }

        var (bare, registered) = (costs[nameof(CreateBenchmarks.Bare)], costs[nameof(CreateBenchmarks.Pipeline)]);
        List<Ratio> ratios =
        [
            .. Beside($"{call}, bare to hand-written", bare, plain, limits.Bare),
            .. Beside($"{call}, registered to hand-written with handler", registered, costs[nameof(CreateBenchmarks.HandWrittenStandard)], limits.Registered),
            .. Beside($"{call}, registered to Refit with handler", registered, costs[nameof(CreateBenchmarks.RefitStandard)], (1.0, 1.0)),
        ];
        if (limits.ToPlain is { } toPlain)
        {
            ratios.AddRange(Beside($"{call}, registered to hand-written without", registered, plain, toPlain));
        }

        return ratios;
    }

    // The same calls that BenchmarkDotNet measures, by name.
    private static Dictionary<string, Func<Task>> CallsOf(object benchmarks) =>
        benchmarks.GetType().GetMethods()
            .Where(method => method.IsDefined(typeof(BenchmarkAttribute), inherit: false))
            .ToDictionary(method => method.Name, method => method.CreateDelegate<Func<Task>>(benchmarks));

    private static async Task<Ratio[]> GroupByDayAsync()
    {
        var benchmarks = new GroupByDayBenchmarks();
        await benchmarks.Setup();
        var costs = await Cost.MeasureAsync(() => Task.FromResult(benchmarks.Naive()), () => Task.FromResult(benchmarks.GroupByDay()));
        return Beside("GroupByDay to naive LINQ", costs[1], costs[0], (0.10, 0.65));
    }

    private static Ratio[] Beside(string name, Cost cost, Cost baseline, (double Time, double Bytes) limits) =>
        [new($"{name}, time", cost.Microseconds / baseline.Microseconds, limits.Time), new($"{name}, bytes", cost.Bytes / baseline.Bytes, limits.Bytes)];

    /// <summary>The highest ratios of one call, as time and bytes.</summary>
    /// <param name="Bare">The bare client to hand-written code.</param>
    /// <param name="Registered">The registered client to hand-written code with the same standard resilience handler.</param>
    /// <param name="ToPlain">The registered client to hand-written code without any.</param>
    private sealed record Limits((double, double) Bare, (double, double) Registered, (double, double)? ToPlain = null);
}
