using System.Collections.Concurrent;
using CarePortals.BookingApp.Drafts;

namespace CarePortals.BookingApp.Confirming;

/// <summary>
/// Remembers outcomes in this process, for as long as a copy of the draft can be sent. Several processes need a shared one.
/// </summary>
internal sealed class MemoryConfirmLedger(TimeProvider clock) : IConfirmLedger
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public string Memory { get; } = RandomId.Next();

    public async Task<BookingOutcome> RunOnceAsync(string draftId, Func<Task<BookingOutcome>> book)
    {
        Forget(clock.GetUtcNow());

        // Lazy, because the dictionary may make two entries and keep one.
        var entry = _entries.GetOrAdd(draftId, _ => new Entry(new Lazy<Task<BookingOutcome>>(book), clock.GetUtcNow() + Draft.Lifetime));

        // A booking that failed in a way nobody foresaw stays: sending it again is the worse mistake.
        var outcome = await entry.Outcome.Value;
        if (!outcome.IsFinal)
        {
            _entries.TryRemove(KeyValuePair.Create(draftId, entry));
        }

        return outcome;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var old in _entries.Where(entry => entry.Value.Until <= now))
        {
            _entries.TryRemove(old);
        }
    }

    private sealed record Entry(Lazy<Task<BookingOutcome>> Outcome, DateTimeOffset Until);
}
