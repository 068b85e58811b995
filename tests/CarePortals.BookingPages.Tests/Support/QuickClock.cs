using System.Globalization;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>A clock on which every wait is over at once, and has taken its time.</summary>
internal sealed class QuickClock(string now) : TimeProvider
{
    private long _waited;

    public DateTimeOffset Now { get; } = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Interlocked.Read(ref _waited);

    public void Pass(TimeSpan time) => Interlocked.Add(ref _waited, time.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // A delay without end is how a waiting task guards against being cancelled.
        if (dueTime >= TimeSpan.Zero)
        {
            Pass(dueTime);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new Nothing();
    }

    private sealed class Nothing : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
