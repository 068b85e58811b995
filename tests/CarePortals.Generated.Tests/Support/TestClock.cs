using Microsoft.Extensions.Time.Testing;

namespace CarePortals.Generated.Tests.Support;

/// <summary>
/// A clock that moves only when a test says so. Timers fire in the order in which they are due, on the thread that moves
/// the clock, so that what a test sees does not depend on how fast the machine is.
/// </summary>
public sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<object, DateTimeOffset> _due = [];

    public TestClock()
        : this(Beginning)
    {
    }

    /// <summary>Where a clock starts that is not told.</summary>
    public static DateTimeOffset Beginning { get; } = new(2024, 10, 28, 9, 30, 0, TimeSpan.Zero);

    /// <summary>Whether every wait is over at once, and has taken its time.</summary>
    public bool SkipsWaits { get; init; }

    /// <summary>Waits of these lengths take their time on the machine's clock: the limits of calls over a real connection.</summary>
    public IReadOnlyList<TimeSpan> RealWaits { get; init; } = [];

    /// <summary>How far the clock has been moved.</summary>
    public TimeSpan Elapsed => GetUtcNow() - Start;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var id = new object();
        TimerCallback fire = _ => Fire(id, callback, state);
        var timer = new Timer(
            this,
            id,
            base.CreateTimer(fire, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan),
            System.CreateTimer(fire, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock from timer to timer, until the call is done.</summary>
    public async Task<T> CompleteAsync<T>(Task<T> call)
    {
        while (!call.IsCompleted && Next() is { } next)
        {
            var wait = next - GetUtcNow();
            Advance(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        }

        await Bound.WaitAsync(call);
        return await call;
    }

    private DateTimeOffset? Next()
    {
        lock (_gate)
        {
            return _due.Count == 0 ? null : _due.Values.Min();
        }
    }

    // Without NUnit's context, what waits for the timer goes on right here and not on some other thread later.
    private void Fire(object id, TimerCallback callback, object? state)
    {
        Schedule(id, Timeout.InfiniteTimeSpan);
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            callback(state);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void Schedule(object id, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _due.Remove(id);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                _due.Add(id, GetUtcNow() + dueTime);
            }
        }
    }

    private sealed class Timer(TestClock clock, object id, ITimer fake, ITimer real) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (clock.RealWaits.Contains(dueTime))
            {
                return real.Change(dueTime, period);
            }

            real.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            clock.Schedule(id, dueTime);
            var changed = fake.Change(dueTime, period);
            if (clock.SkipsWaits && dueTime > TimeSpan.Zero)
            {
                ThreadPool.QueueUserWorkItem(_ => clock.Advance(dueTime));
            }

            return changed;
        }

        public void Dispose()
        {
            clock.Schedule(id, Timeout.InfiniteTimeSpan);
            fake.Dispose();
            real.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
