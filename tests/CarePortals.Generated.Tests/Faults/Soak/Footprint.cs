using System.Diagnostics;

namespace CarePortals.Generated.Tests.Faults.Soak;

/// <summary>What this process holds at one moment.</summary>
/// <param name="At">Since the start of the run.</param>
/// <param name="Calls">How many calls were made by then.</param>
/// <param name="ManagedKiB">Managed memory after a full collection.</param>
/// <param name="WorkingSetMiB">Memory of the process.</param>
/// <param name="Handles">Open files and sockets.</param>
/// <param name="Threads">Threads.</param>
public sealed record Footprint(TimeSpan At, long Calls, long ManagedKiB, long WorkingSetMiB, int Handles, int Threads)
{
    public static Footprint Take(TimeSpan at, long calls)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return new Footprint(
            at,
            calls,
            GC.GetTotalMemory(forceFullCollection: true) / 1024,
            process.WorkingSet64 / 1024 / 1024,
            Directory.Exists("/proc/self/fd") ? Directory.GetFileSystemEntries("/proc/self/fd").Length : process.HandleCount,
            process.Threads.Count);
    }

    public override string ToString() =>
        FormattableString.Invariant($"{At:hh\\:mm\\:ss} calls {Calls,9:N0}  managed {ManagedKiB,7:N0} KiB  working set {WorkingSetMiB,4} MiB  handles {Handles,4}  threads {Threads,3}");
}
