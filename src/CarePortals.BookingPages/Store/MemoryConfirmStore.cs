using System.Collections.Concurrent;
using CarePortals.BookingPages.Drafts;

namespace CarePortals.BookingPages.Store;

/// <summary>The store of a single instance. A restart makes another one, with another name.</summary>
internal sealed class MemoryConfirmStore(TimeProvider clock) : IConfirmStore
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Kept> _entries = new(StringComparer.Ordinal);
    private readonly string _name = RandomId.Next();
    private long _swept = clock.GetTimestamp();

    public Task<string> NameAsync() => Task.FromResult(_name);

    public Task<ConfirmEntry?> BeginAsync(string key, string owner, string name)
    {
        Sweep();
        return Task.FromResult(name == _name ? Entry(_entries.GetOrAdd(key, _ => new Kept(owner, clock.GetTimestamp(), Outcome: null))) : null);
    }

    public Task FinishAsync(string key, string owner, string outcome)
    {
        if (_entries.TryGetValue(key, out var kept) && kept.Owner == owner)
        {
            _entries[key] = kept with { Outcome = outcome };
        }

        return Task.CompletedTask;
    }

    public Task<ConfirmEntry?> ReadAsync(string key) => Task.FromResult(_entries.TryGetValue(key, out var kept) ? Entry(kept) : null);

    public Task<string?> CheckAsync() => Task.FromResult<string?>(null);

    private ConfirmEntry? Entry(Kept kept) => new(kept.Owner, clock.GetElapsedTime(kept.Began), kept.Outcome);

    private void Sweep()
    {
        var swept = Interlocked.Read(ref _swept);
        if (clock.GetElapsedTime(swept) < SweepEvery || Interlocked.CompareExchange(ref _swept, clock.GetTimestamp(), swept) != swept)
        {
            return;
        }

        foreach (var (key, _) in _entries.Where(entry => clock.GetElapsedTime(entry.Value.Began) > ConfirmEntry.Kept))
        {
            _entries.TryRemove(key, out _);
        }
    }

    private sealed record Kept(string Owner, long Began, string? Outcome);
}
