namespace CarePortals.Generated.Tests.Faults.Soak;

/// <summary>A clock that starts at a given time, as the sandbox's does.</summary>
public sealed class ClockFrom(DateTimeOffset start) : TimeProvider
{
    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_started);
}
