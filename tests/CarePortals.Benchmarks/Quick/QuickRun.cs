using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace CarePortals.Benchmarks.Quick;

/// <summary>The ratios that have to hold, measured in two minutes; the exit code is 1 when one is missed.</summary>
internal static class QuickRun
{
    private const double KiB = 1024;

    public static int Run()
    {
        var measured = Measure();
        Ratio[] ratios =
        [
            .. Beside(measured, nameof(ServicesBenchmarks), "Bare", "HandWritten", time: 0.80, bytes: 1.0),
            .. Beside(measured, nameof(AvailabilityBenchmarks), "Bare", "HandWritten", time: 0.70, bytes: 1.0),
            .. Beside(measured, nameof(CreateBenchmarks), "Bare", "HandWritten", time: 1.0, bytes: 1.2),
            .. PipelineOf(measured),
            .. Beside(measured, nameof(GroupByDayBenchmarks), "GroupByDay", "Naive", time: 0.10, bytes: 0.65),
            ColdStart.Measure(),
            NoOpBuild.Measure(),
        ];
        foreach (var ratio in ratios)
        {
            Console.WriteLine(ratio);
        }

        return ratios.Any(ratio => ratio.IsMissed) ? 1 : 0;
    }

    private static IEnumerable<Ratio> Beside(Dictionary<string, Cost> measured, string type, string ours, string other, double time, double bytes)
    {
        var (cost, baseline) = (measured[$"{type}.{ours}"], measured[$"{type}.{other}"]);
        yield return new Ratio($"{type}: time of {ours} to {other}", cost.Nanoseconds / baseline.Nanoseconds, time);
        yield return new Ratio($"{type}: bytes of {ours} to {other}", cost.Bytes / baseline.Bytes, bytes);
    }

    // What the pipeline of AddCarePortalsClient adds to the bare client.
    private static IEnumerable<Ratio> PipelineOf(Dictionary<string, Cost> measured)
    {
        var (pipeline, bare, baseline) = (measured["CreateBenchmarks.Pipeline"], measured["CreateBenchmarks.Bare"], measured["CreateBenchmarks.HandWritten"]);
        yield return new Ratio("Pipeline: added time to a hand-written create call", (pipeline.Nanoseconds - bare.Nanoseconds) / baseline.Nanoseconds, 1.0);
        yield return new Ratio("Pipeline: added KiB", (pipeline.Bytes - bare.Bytes) / KiB, 2.5);
    }

    private static Dictionary<string, Cost> Measure() =>
        BenchmarkRunner.Run(typeof(QuickRun).Assembly, Config())
            .SelectMany(summary => summary.Reports)
            .ToDictionary(report => $"{report.BenchmarkCase.Descriptor.Type.Name}.{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}", Cost.Of);

    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(11).WithIterationTime(TimeInterval.FromMilliseconds(120)))
        .AddFilter(new AnyCategoriesFilter(["Quick"]), new SimpleFilter(IsLarge))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default);

    // The small payloads are for the whole table.
    private static bool IsLarge(BenchmarkCase benchmark) => benchmark.Parameters.Items.All(parameter => (int)parameter.Value > 2);

    private sealed record Cost(double Nanoseconds, double Bytes)
    {
        public static Cost Of(BenchmarkReport report) =>
            new(report.ResultStatistics!.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN);
    }
}
