using System.Diagnostics;
using System.Runtime;

namespace CarePortals.Benchmarks.Quick;

/// <summary>
/// Runs calls until .NET compiles nothing more in two rounds. Its compiler works beside the calls and gets little time on a busy machine, so
/// the calls pause. Without this, methods whose turn has not come are measured as slow code.
/// </summary>
internal static class WarmUp
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    public static Task RunAsync(Func<Task> calls) => RunAsync(calls, Longest);

    /// <param name="calls">The calls.</param>
    /// <param name="longest">The end, even if .NET still compiles. Over connections there is always something left.</param>
    public static async Task RunAsync(Func<Task> calls, TimeSpan longest)
    {
        var (compiled, quiet) = (-1L, 0);
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) is var elapsed && elapsed < longest;)
        {
            for (var round = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(round) < TimeSpan.FromSeconds(1);)
            {
                await calls();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(300));
            var before = compiled;
            compiled = JitInfo.GetCompiledMethodCount();
            quiet = compiled == before ? quiet + 1 : 0;
            if (quiet >= 2 && elapsed > Shortest)
            {
                break;
            }
        }
    }
}
