using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CarePortals.BookingPages.Store;

/// <summary>
/// A store behind a network. Each call has a time limit, every failure becomes the same type of exception, and each call is
/// recorded as a span and a metric. Neither contains a key.
/// </summary>
internal sealed class WatchedStore(IConfirmStore store, TimeProvider clock) : IConfirmStore, IDisposable
{
    // A page is shown without knowing; a Confirm is worth a longer wait.
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    private static readonly ActivitySource Source = new(BookingTelemetry.Name);
    private static readonly Meter Meter = new(BookingTelemetry.Name);
    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("careportals.booking.store.duration", "s", "How long calls of the store took.");

    public Task<string> NameAsync() => WatchAsync("name", store.NameAsync, Short);

    public Task<ConfirmEntry?> BeginAsync(string key, string owner, string name) => WatchAsync("begin", () => store.BeginAsync(key, owner, name), Long);

    public Task FinishAsync(string key, string owner, string outcome) => WatchAsync(
        "finish",
        async () =>
        {
            await store.FinishAsync(key, owner, outcome);
            return true;
        },
        Long);

    public Task<ConfirmEntry?> ReadAsync(string key) => WatchAsync("read", () => store.ReadAsync(key), Short);

    public Task<string?> CheckAsync() => WatchAsync("check", store.CheckAsync, Short);

    public void Dispose() => (store as IDisposable)?.Dispose();

    private async Task<T> WatchAsync<T>(string call, Func<Task<T>> act, TimeSpan limit)
    {
        using var span = Source.StartActivity($"store {call}", ActivityKind.Client);
        var began = clock.GetTimestamp();
        var failure = "";
        try
        {
            return await act().WaitAsync(limit, clock);
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or UnfitStoreException))
        {
            // Each kind of store has exceptions of its own, and texts that name hosts and keys.
            failure = problem.GetType().Name;
            span?.SetStatus(ActivityStatusCode.Error, failure);
            throw new StoreException(failure);
        }
        finally
        {
            Duration.Record(clock.GetElapsedTime(began).TotalSeconds, new("call", call), new("error.type", failure.Length > 0 ? failure : null));
        }
    }
}
