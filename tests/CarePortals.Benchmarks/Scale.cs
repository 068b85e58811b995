using CarePortals.Benchmarks.Quick;

namespace CarePortals.Benchmarks;

/// <summary>How the cost of the registered client grows with the services of an organization and the days of an availability.</summary>
internal static class Scale
{
    public static async Task<int> RunAsync()
    {
        int[] counts = [2, 20, 200, 2_000];
        var services = counts.Select(count => new ServicesBenchmarks { Count = count }).ToArray();
        await Task.WhenAll(services.Select(benchmarks => benchmarks.Setup()));
        Print("services", counts, await Cost.MeasureAsync([.. services.Select(benchmarks => (Func<Task>)benchmarks.Pipeline)]));

        int[] days = [1, 9, 90, 365];
        var availabilities = days.Select(count => new AvailabilityBenchmarks { Days = count }).ToArray();
        await Task.WhenAll(availabilities.Select(benchmarks => benchmarks.Setup()));
        Print("days of 32 times", days, await Cost.MeasureAsync([.. availabilities.Select(benchmarks => (Func<Task>)benchmarks.Pipeline)]));
        return 0;
    }

    private static void Print(string what, int[] counts, Cost[] costs)
    {
        foreach (var (count, cost) in counts.Zip(costs))
        {
            Console.WriteLine(FormattableString.Invariant($"{count,5} {what}: {cost.Microseconds:0.0} us, {cost.Bytes / 1024:0.0} KiB; each {cost.Microseconds / count:0.00} us, {cost.Bytes / count:0} bytes"));
        }
    }
}
