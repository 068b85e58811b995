using System.Collections.Concurrent;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Drafts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;

namespace CarePortals.BookingPages.Confirm;

/// <summary>
/// Remembers in the application's <see cref="IDistributedCache"/> what became of each draft: of one instance in memory, of
/// several in a store that they share. Every try of a draft has two entries, a claim and an outcome; neither is ever removed
/// or written over by another try, so that a slow instance can spoil nothing.
/// </summary>
internal sealed partial class CacheConfirmLedger(
    IDistributedCache cache, IDataProtectionProvider protection, Tenant tenant, TimeProvider clock, ILogger<CacheConfirmLedger> log) : IConfirmLedger
{
    private const string NameKey = "confirm:name";

    // Said, because some stores forget after twenty minutes what nothing is said about. When it is over, open drafts expire.
    private static readonly DistributedCacheEntryOptions NameKept = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(365) };

    // Longer than a Confirm can take, with all of the client's time limits.
    private static readonly TimeSpan LongestConfirm = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, Lazy<Task<BookingOutcome>>> _running = new(StringComparer.Ordinal);
    private readonly CacheClaim _claim = new(cache, clock);
    private readonly Seal _seal = new(protection, tenant, "outcome");

    public async Task<string> NameAsync()
    {
        if (await cache.GetStringAsync(NameKey) is { } name)
        {
            return name;
        }

        // Two instances that do this at once leave one name, and a draft that has the other one is refused as expired.
        await cache.SetStringAsync(NameKey, RandomId.Next(), NameKept);
        return await cache.GetStringAsync(NameKey) ?? throw new InvalidOperationException("The cache does not keep what is stored in it.");
    }

    public async Task<BookingOutcome> RunOnceAsync(Draft draft, Func<Task<BookingOutcome>> book)
    {
        // Lazy, because the dictionary may make two entries and keep one.
        var running = _running.GetOrAdd(draft.Id, _ => new(() => RunAsync(draft, book)));
        try
        {
            return await running.Value;
        }
        finally
        {
            _running.TryRemove(KeyValuePair.Create(draft.Id, running));
        }
    }

    public async Task<BookingOutcome?> FindAsync(Draft draft)
    {
        BookingOutcome? last = null;
        for (var attempt = 0; last is not { IsFinal: true }; attempt++)
        {
            var key = KeyOf(draft, attempt);
            if (await FindAsync(key) is not { } outcome)
            {
                // Whoever took the next claim may be booking now, or died of it: what ended before says nothing any more.
                return await _claim.IsTakenAsync(key) ? null : last;
            }

            last = outcome;
        }

        return last;
    }

    private async Task<BookingOutcome> RunAsync(Draft draft, Func<Task<BookingOutcome>> book)
    {
        for (var attempt = 0; ; attempt++)
        {
            var key = KeyOf(draft, attempt);
            if (await FindAsync(key) is { } earlier)
            {
                if (earlier.IsFinal)
                {
                    return earlier;
                }

                continue;
            }

            var inDoubt = new BookingOutcome.Unknown(draft.Start ?? clock.GetUtcNow());
            return await _claim.TryTakeAsync(key) ? await BookAsync(key, book, inDoubt) : await WaitAsync(key) ?? inDoubt;
        }
    }

    private async Task<BookingOutcome> BookAsync(string key, Func<Task<BookingOutcome>> book, BookingOutcome outcome)
    {
        try
        {
            return outcome = await book();
        }
        finally
        {
            // A booking that failed in a way nobody foresaw stays in doubt: sending it again is the worse mistake.
            await StoreAsync(key, outcome);
        }
    }

    private async Task<BookingOutcome?> WaitAsync(string key)
    {
        for (var began = clock.GetTimestamp(); clock.GetElapsedTime(began) < LongestConfirm; await Task.Delay(Pause, clock))
        {
            if (await FindAsync(key) is { } outcome)
            {
                return outcome;
            }
        }

        return null;
    }

    private static string KeyOf(Draft draft, int attempt) => FormattableString.Invariant($"confirm:{draft.Id}:{attempt}");

    private async Task<BookingOutcome?> FindAsync(string key) =>
        _seal.TryOpen<BookingOutcome>(await cache.GetStringAsync($"{key}:outcome"), out var outcome) ? outcome : null;

    private async Task StoreAsync(string key, BookingOutcome outcome)
    {
        try
        {
            await cache.SetStringAsync($"{key}:outcome", _seal.Close(outcome), CacheClaim.Kept);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Each kind of store has exceptions of its own. The patient who is here still learns what is true; the claim
            // stays, so that whoever confirms again learns that nobody knows.
            LogNotStored(log, failure.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The outcome of a Confirm could not be stored ({Failure}). Confirming that draft again says that nobody knows.")]
    private static partial void LogNotStored(ILogger logger, string failure);
}
