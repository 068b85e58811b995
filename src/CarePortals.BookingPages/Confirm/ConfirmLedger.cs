using System.Collections.Concurrent;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Store;
using Microsoft.AspNetCore.DataProtection;

namespace CarePortals.BookingPages.Confirm;

/// <summary>
/// Each attempt to book a draft is one entry in the store. The instance that inserted the entry sends the request and adds the
/// outcome. No other instance ever sends that attempt, however long it takes and even if its owner dies.
/// </summary>
internal sealed class ConfirmLedger(
    IConfirmStore store, OutcomeKeeper keeper, IDataProtectionProvider protection, Tenant tenant, TimeProvider clock) : IConfirmLedger
{
    // A booking takes milliseconds or seconds, and is looked for as often as that is worth.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    // After the client has given up sending: for what comes between it and the store.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    // Within this, what failed is asked for again.
    private static readonly TimeSpan Blink = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Lazy<Task<BookingOutcome?>>> _running = new(StringComparer.Ordinal);

    // Tries whose insertion this instance does not know to have happened, by the owner that asked for it. It has not sent them.
    private readonly ConcurrentDictionary<string, string> _asked = new(StringComparer.Ordinal);
    private readonly Seal _seal = new(protection, tenant, "outcome");
    private string? _name;

    private TimeSpan LongestConfirm => tenant.LongestCreate + Margin;

    public async Task<string> NameAsync()
    {
        try
        {
            return _name = await store.NameAsync();
        }
        catch (StoreException) when (_name is not null)
        {
            // Should it not be right any more, the draft is refused when it is confirmed.
            return _name;
        }
    }

    public async Task<bool> HasForgottenAsync(Draft draft)
    {
        try
        {
            return await store.NameAsync() != draft.Ledger;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    public async Task<BookingOutcome?> RunOnceAsync(Draft draft, Func<Task<BookingOutcome>> book)
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
            if (keeper.Find(key) is { } kept)
            {
                last = kept;
            }
            else if (await store.ReadAsync(key) is not { } entry)
            {
                return last;
            }
            else if (OutcomeOf(entry) is { } outcome)
            {
                last = outcome;
            }
            else
            {
                // Whoever took this try may be booking now: what ended before says nothing any more.
                return entry.Age < LongestConfirm ? null : InDoubt(draft);
            }
        }

        return last;
    }

    private async Task<BookingOutcome?> RunAsync(Draft draft, Func<Task<BookingOutcome>> book)
    {
        for (var attempt = 0; ; attempt++)
        {
            var key = KeyOf(draft, attempt);
            var earlier = keeper.Find(key);
            if (earlier is null)
            {
                var owner = _asked.GetOrAdd(key, _ => RandomId.Next());
                var entry = await BeginAsync(key, owner, draft.Ledger);
                _asked.TryRemove(key, out _);
                if (entry is null)
                {
                    return null;
                }

                if (entry.Owner == owner)
                {
                    return await BookAsync(key, owner, book, InDoubt(draft));
                }

                earlier = OutcomeOf(entry);
                if (earlier is null)
                {
                    return await WaitAsync(draft, key, entry.Age);
                }
            }

            if (earlier.IsFinal)
            {
                return earlier;
            }
        }
    }

    // A connection that was cut is there again a moment later, mostly.
    private async Task<ConfirmEntry?> BeginAsync(string key, string owner, string name)
    {
        for (var began = clock.GetTimestamp(); ;)
        {
            try
            {
                return await store.BeginAsync(key, owner, name);
            }
            catch (StoreException) when (clock.GetElapsedTime(began) < Blink)
            {
                await Task.Delay(LongestPause, clock);
            }
        }
    }

    private async Task<BookingOutcome> BookAsync(string key, string owner, Func<Task<BookingOutcome>> book, BookingOutcome outcome)
    {
        try
        {
            return outcome = await book();
        }
        finally
        {
            // A booking that failed in a way nobody foresaw stays in doubt: sending it again is the worse mistake.
            await keeper.KeepAsync(key, outcome, () => store.FinishAsync(key, owner, _seal.Close(outcome)));
        }
    }

    private async Task<BookingOutcome> WaitAsync(Draft draft, string key, TimeSpan age)
    {
        var pause = FirstPause;
        for (var began = clock.GetTimestamp(); age + clock.GetElapsedTime(began) < LongestConfirm;)
        {
            await Task.Delay(pause, clock);
            pause = 1.5 * pause < LongestPause ? 1.5 * pause : LongestPause;
            if (await store.ReadAsync(key) is { } entry && OutcomeOf(entry) is { } outcome)
            {
                return outcome;
            }
        }

        return InDoubt(draft);
    }

    private BookingOutcome.Unknown InDoubt(Draft draft) => new(draft.Start ?? clock.GetUtcNow());

    private BookingOutcome? OutcomeOf(ConfirmEntry entry) => _seal.TryOpen<BookingOutcome>(entry.Outcome, out var outcome) ? outcome : null;

    private static string KeyOf(Draft draft, int attempt) => FormattableString.Invariant($"confirm:{draft.Id}:{attempt}");
}
