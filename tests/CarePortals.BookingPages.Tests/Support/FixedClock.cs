using System.Globalization;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>A clock that stands still until a test sets it. Timers run in real time.</summary>
internal sealed class FixedClock(string now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => Now;
}
