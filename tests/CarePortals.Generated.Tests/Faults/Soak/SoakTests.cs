using System.Diagnostics;
using System.Globalization;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Faults.Soak;

/// <summary>
/// Mixed traffic for ten seconds, or for SOAK_MINUTES: what the process holds stays flat. CONTRIBUTING has the command of
/// the long run.
/// </summary>
[Category("Elsewhere")]
[Category("Faults")]
[Category("Soak")]
[NonParallelizable]
public sealed class SoakTests
{
    private static readonly DateTimeOffset Now = new(2024, 10, 27, 12, 0, 0, TimeSpan.Zero);

    // Sane, and far below what one leaked buffer, socket or timer per call comes to.
    private const long MoreManagedKiB = 8 * 1024;
    private const long MoreWorkingSetMiB = 100;
    private const int MoreHandles = 64;
    private const int MoreThreads = 24;
    private const int Parts = 5;

    private static readonly TimeSpan Length = Environment.GetEnvironmentVariable("SOAK_MINUTES") is { Length: > 0 } minutes
        ? TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture))
        : TimeSpan.FromSeconds(10);

    [Test]
    public async Task Memory_handles_and_threads_stay_flat_under_mixed_traffic()
    {
        using var sandbox = await SandboxProcess.StartAsync(Now);
        using var traffic = new SoakTraffic(sandbox.BaseAddress, Now);
        using var stop = new CancellationTokenSource();
        var run = traffic.RunAsync(20241027, stop.Token);
        var watch = Stopwatch.StartNew();

        // The first part warms up: code is compiled, pools fill.
        var (warm, last) = (default(Footprint), default(Footprint));
        for (var part = 1; part <= Parts; part++)
        {
            await Task.WhenAny(run, Task.Delay(Length / Parts));
            last = Footprint.Take(watch.Elapsed, traffic.Calls);
            warm = part == 1 ? last : warm;
            await TestContext.Progress.WriteLineAsync($"Soak {last}");
        }

        await stop.CancelAsync();
        await Bound.WaitAsync(run);
        await run;
        await TestContext.Progress.WriteLineAsync($"Soak outcomes: {traffic.Outcomes}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(last!.Calls, Is.GreaterThan(warm!.Calls), "The traffic goes on to the end.");
            Assert.That(last.ManagedKiB - warm.ManagedKiB, Is.LessThan(MoreManagedKiB), $"Managed memory: {warm} then {last}");
            Assert.That(last.WorkingSetMiB - warm.WorkingSetMiB, Is.LessThan(MoreWorkingSetMiB), $"Working set: {warm} then {last}");
            Assert.That(last.Handles - warm.Handles, Is.LessThan(MoreHandles), $"Handles: {warm} then {last}");
            Assert.That(last.Threads - warm.Threads, Is.LessThan(MoreThreads), $"Threads: {warm} then {last}");
        }
    }
}
