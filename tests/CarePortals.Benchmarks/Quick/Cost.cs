using System.Diagnostics;

namespace CarePortals.Benchmarks.Quick;

/// <summary>What a call costs: the median time, and the bytes that it allocates.</summary>
internal sealed record Cost(double Microseconds, double Bytes)
{
    private const int Rounds = 300;
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(1.5);

    /// <summary>
    /// Measures calls in turns, a millisecond each: what else the machine does, and how fast it runs at the moment, falls on all
    /// of them. BenchmarkDotNet measures one after the other, and the ratios of two runs differ by more than the limits allow.
    /// </summary>
    public static async Task<Cost[]> MeasureAsync(params Func<Task>[] calls)
    {
        var counts = await WarmUpAsync(calls);
        var times = calls.Select(_ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < calls.Length; index++)
            {
                times[index][round] = await TimeAsync(calls[index], counts[index]);
            }
        }

        var costs = new Cost[calls.Length];
        for (var index = 0; index < calls.Length; index++)
        {
            costs[index] = new Cost(times[index].Order().ElementAt(Rounds / 2), await AllocatedAsync(calls[index]));
        }

        return costs;
    }

    // The result is how many calls make one batch.
    private static async Task<int[]> WarmUpAsync(Func<Task>[] calls)
    {
        var counts = new int[calls.Length];
        await WarmUp.RunAsync(async () =>
        {
            for (var index = 0; index < calls.Length; index++)
            {
                counts[index] = (int)Math.Max(1, Batch.TotalMicroseconds / await TimeAsync(calls[index], 20));
            }
        });
        return counts;
    }

    // Microseconds of one call.
    private static async Task<double> TimeAsync(Func<Task> call, int count)
    {
        var started = Stopwatch.GetTimestamp();
        for (var index = 0; index < count; index++)
        {
            await call();
        }

        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / count;
    }

    private static async Task<double> AllocatedAsync(Func<Task> call)
    {
        const int Count = 100;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var index = 0; index < Count; index++)
        {
            await call();
        }

        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / Count;
    }
}
