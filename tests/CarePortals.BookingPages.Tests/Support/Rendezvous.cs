namespace CarePortals.BookingPages.Tests.Support;

/// <summary>A place where so many have to be before any of them goes on.</summary>
internal sealed class Rendezvous(int count)
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _here;

    public bool IsOver => _all.Task.IsCompleted;

    public Task MeetAsync()
    {
        if (Interlocked.Increment(ref _here) == count)
        {
            _all.SetResult();
        }

        return _all.Task;
    }
}
