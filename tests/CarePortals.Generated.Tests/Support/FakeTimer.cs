namespace CarePortals.Generated.Tests.Support;

/// <summary>A timer of <see cref="FakeTimeProvider"/>, which owns its state.</summary>
internal sealed class FakeTimer(FakeTimeProvider clock, Action callback) : ITimer
{
    public DateTimeOffset Due { get; set; }

    public TimeSpan Period { get; set; }

    // Without NUnit's context, what waits for the timer goes on right here and not on some other thread later.
    public void Fire()
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            callback();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        clock.Schedule(this, dueTime, period);
        return true;
    }

    public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
