namespace CarePortals.Sandbox;

/// <summary>A clock that starts at a given instant and runs on from there.</summary>
internal sealed class ShiftedClock(DateTimeOffset start, TimeProvider real) : TimeProvider
{
    private readonly TimeSpan _shift = start - real.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + _shift;
}
