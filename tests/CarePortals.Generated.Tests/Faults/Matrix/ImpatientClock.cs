using CarePortals.Generated.Tests.EndToEnd;

namespace CarePortals.Generated.Tests.Faults.Matrix;

/// <summary>
/// The sandbox's time of day, real time limits, and no patience between attempts: any timer that is not a limit is due at
/// once.
/// </summary>
public sealed class ImpatientClock(params TimeSpan[] limits) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => SandboxClient.Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && !limits.Contains(dueTime) ? TimeSpan.Zero : dueTime, period);
}
