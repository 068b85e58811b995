using System.Collections.Concurrent;
using CarePortals.BookingPages.Store;

namespace CarePortals.BookingPages.Confirm;

/// <summary>
/// Keeps outcomes in memory until the store has them. A patient on this instance sees the outcome at once. Other instances see
/// it as soon as a repeated write to the store succeeds.
/// </summary>
internal sealed partial class OutcomeKeeper(TimeProvider clock, ILogger<OutcomeKeeper> log) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    // Longer than one call over a slow network, so that mostly another instance knows when the patient does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, BookingOutcome> _kept = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>An outcome that the store does not have yet, or null.</summary>
    public BookingOutcome? Find(string key) => _kept.GetValueOrDefault(key);

    /// <summary>Stores an outcome now, or, when that takes long, while the patient goes on. Throws nothing.</summary>
    public async Task KeepAsync(string key, BookingOutcome outcome, Func<Task> store)
    {
        _kept[key] = outcome;
        await Task.WhenAny(StoreAsync(key, store), Task.Delay(Patience, clock));
    }

    /// <summary>Ends the waiting: what is not stored after one more try never will be.</summary>
    public void Dispose() => _end.TrySetResult();

    private async Task StoreAsync(string key, Func<Task> store)
    {
        var began = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = 2 * pause < LongestPause ? 2 * pause : LongestPause)
        {
            try
            {
                await store();
                break;
            }
            catch (StoreException failure) when (clock.GetElapsedTime(began) < Longest && !_end.Task.IsCompleted)
            {
                LogNotStored(log, failure.Message);
            }
            catch (StoreException failure)
            {
                LogGivenUp(log, failure.Message);
                break;
            }

            await Task.WhenAny(_end.Task, Task.Delay(pause, clock));
        }

        // From now on the store answers: how it ended or, when it was given up, that it was sent.
        _kept.TryRemove(key, out _);
    }

    [LoggerMessage(1, LogLevel.Warning, "The outcome of a Confirm could not be stored ({Failure}). This instance will try again. Until then, no other instance knows the outcome.")]
    private static partial void LogNotStored(ILogger logger, string failure);

    [LoggerMessage(2, LogLevel.Error, "The outcome of a Confirm could not be stored ({Failure}). A patient who confirms that draft again will read that nobody knows whether it was booked.")]
    private static partial void LogGivenUp(ILogger logger, string failure);
}
