namespace CarePortals.Sandbox.Tests;

/// <summary>A clock that stands still until a test sets it.</summary>
internal sealed class FixedClock(string now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = The.Instant(now);

    public override DateTimeOffset GetUtcNow() => Now;
}
