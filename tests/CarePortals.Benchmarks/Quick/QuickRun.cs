namespace CarePortals.Benchmarks.Quick;

/// <summary>The ratios that have to hold, measured within two minutes; the exit code is 1 when one is missed.</summary>
internal static class QuickRun
{
    private const double KiB = 1024;

    public static async Task<int> RunAsync()
    {
        Ratio[] ratios =
        [
            .. await ServicesAsync(),
            .. await AvailabilityAsync(),
            .. await CreateAsync(),
            .. await GroupByDayAsync(),
            ColdStart.Measure(),
            NoOpBuild.Measure(),
        ];
        foreach (var ratio in ratios)
        {
            Console.WriteLine(ratio);
        }

        return ratios.Any(ratio => ratio.IsMissed) ? 1 : 0;
    }

    private static async Task<Ratio[]> ServicesAsync()
    {
        var benchmarks = new ServicesBenchmarks { Count = 200 };
        await benchmarks.Setup();
        var costs = Show("services", await Cost.MeasureAsync(benchmarks.HandWritten, benchmarks.Bare, benchmarks.Pipeline, benchmarks.Limit, benchmarks.StockNewtonsoft, benchmarks.StockSystemTextJson, benchmarks.RestSharp));
        return Beside("services, bare to hand-written", costs[1], costs[0], time: 0.80, bytes: 1.0);
    }

    private static async Task<Ratio[]> AvailabilityAsync()
    {
        var benchmarks = new AvailabilityBenchmarks { Days = 90 };
        await benchmarks.Setup();
        var costs = Show("availability", await Cost.MeasureAsync(benchmarks.HandWritten, benchmarks.Bare, benchmarks.Pipeline, benchmarks.Limit, benchmarks.StockNewtonsoft, benchmarks.StockSystemTextJson, benchmarks.RestSharp));
        return Beside("availability with slots, bare to hand-written", costs[1], costs[0], time: 0.70, bytes: 1.0);
    }

    private static async Task<Ratio[]> CreateAsync()
    {
        var benchmarks = new CreateBenchmarks();
        await benchmarks.Setup();
        var costs = Show("create", await Cost.MeasureAsync(benchmarks.HandWritten, benchmarks.Bare, benchmarks.Pipeline, benchmarks.Limit, benchmarks.StockNewtonsoft, benchmarks.StockSystemTextJson, benchmarks.RestSharp));
        var (baseline, bare, pipeline) = (costs[0], costs[1], costs[2]);
        return
        [
            .. Beside("create, bare to hand-written", bare, baseline, time: 1.0, bytes: 1.2),
            new Ratio("pipeline, added time to a hand-written create", (pipeline.Microseconds - bare.Microseconds) / baseline.Microseconds, 1.0),
            new Ratio("pipeline, added KiB", (pipeline.Bytes - bare.Bytes) / KiB, 2.5),
        ];
    }

    private static async Task<Ratio[]> GroupByDayAsync()
    {
        var benchmarks = new GroupByDayBenchmarks();
        await benchmarks.Setup();
        var costs = await Cost.MeasureAsync(() => Task.FromResult(benchmarks.Naive()), () => Task.FromResult(benchmarks.GroupByDay()));
        return Beside("GroupByDay to naive LINQ", costs[1], costs[0], time: 0.10, bytes: 0.65);
    }

    // A row of the table in README.
    private static Cost[] Show(string name, Cost[] costs)
    {
        string[] clients = ["hand-written", "bare", "pipeline", "limit", "stock Newtonsoft", "stock System.Text.Json", "RestSharp"];
        Console.WriteLine(FormattableString.Invariant($"{name}: hand-written {costs[0].Microseconds:0.0} us, {costs[0].Bytes / KiB:0.0} KiB"));
        foreach (var (client, cost) in clients.Zip(costs).Skip(1))
        {
            Console.WriteLine(FormattableString.Invariant($"  {client,-24} {cost.Microseconds / costs[0].Microseconds:0.00}, {cost.Bytes / costs[0].Bytes:0.00}"));
        }

        return costs;
    }

    private static Ratio[] Beside(string name, Cost cost, Cost baseline, double time, double bytes) =>
        [new($"{name}, time", cost.Microseconds / baseline.Microseconds, time), new($"{name}, bytes", cost.Bytes / baseline.Bytes, bytes)];
}
