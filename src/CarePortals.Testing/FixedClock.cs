namespace CarePortals.Testing;

/// <summary>
/// A clock that stands still until you set it, for a sandbox and for the code under test. Its timers run in real time. To
/// control timers too, use <c>FakeTimeProvider</c> of Microsoft.Extensions.TimeProvider.Testing.
/// </summary>
/// <param name="now">The time that it shows at first, in any offset.</param>
/// <example>
/// <code>
/// var clock = new FixedClock(new DateTimeOffset(2024, 10, 27, 12, 0, 0, TimeSpan.Zero));
/// await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = clock });
/// clock.Now += TimeSpan.FromHours(1);
/// </code>
/// </example>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    // Ticks, because several threads read a clock and a write of a DateTimeOffset is not atomic.
    private long _ticks = now.UtcTicks;

    /// <summary>The time that it shows, in UTC. You can set it from any thread, in any offset.</summary>
    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _ticks, value.UtcTicks);
    }

    /// <summary>Returns the time that the clock shows.</summary>
    /// <returns>The time in UTC.</returns>
    public override DateTimeOffset GetUtcNow() => Now;
}
