namespace CarePortals.Testing;

/// <summary>
/// A clock that stands still, for a sandbox and for the code under test. Its timers are the system's; to move those by hand
/// take <c>FakeTimeProvider</c> of Microsoft.Extensions.TimeProvider.Testing.
/// </summary>
/// <param name="now">The instant that it shows, in any offset.</param>
/// <example>
/// <code>
/// var clock = new FixedClock(new DateTimeOffset(2024, 10, 27, 12, 0, 0, TimeSpan.Zero));
/// await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = clock });
/// </code>
/// </example>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>The instant that it shows.</summary>
    /// <returns>The instant, in UTC.</returns>
    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
