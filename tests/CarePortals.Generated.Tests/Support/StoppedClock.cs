namespace CarePortals.Generated.Tests.Support;

/// <summary>A clock that shows one time for ever; its timers are real.</summary>
public sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
