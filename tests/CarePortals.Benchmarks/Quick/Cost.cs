using System.Diagnostics;

namespace CarePortals.Benchmarks.Quick;

/// <summary>What a call costs: the median time, and the bytes that it allocates.</summary>
internal sealed record Cost(double Microseconds, double Bytes)
{
    private const int Rounds = 400;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(1.5);

    /// <summary>
    /// Measures calls in turns, a millisecond each: what else the machine does, and how fast it runs at the moment, falls on all
    /// of them. BenchmarkDotNet measures one after the other, and the ratios of two runs differ by more than the limits allow.
    /// </summary>
    public static async Task<Cost[]> MeasureAsync(params Func<Task>[] calls)
    {
        var counts = new int[calls.Length];
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < WarmUp;)
        {
            for (var index = 0; index < calls.Length; index++)
            {
                counts[index] = (int)Math.Max(1, Batch.TotalMicroseconds / await TimeAsync(calls[index], 20));
            }
        }

        var times = calls.Select(_ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < calls.Length; index++)
            {
                times[index][round] = await TimeAsync(calls[index], counts[index]);
            }
        }

        return [.. calls.Select((call, index) => new Cost(times[index].Order().ElementAt(Rounds / 2), Allocated(call)))];
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

    // Nothing here waits, so a call ends on the thread on which it began.
    private static double Allocated(Func<Task> call)
    {
        const int Count = 100;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < Count; index++)
        {
            if (!call().IsCompletedSuccessfully)
            {
                throw new InvalidOperationException("A call over the service in memory has to end at once.");
            }
        }

        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Count;
    }
}
