using System.Collections.Concurrent;

namespace CarePortals.BookingPages.Services;

/// <summary>
/// Caches secondary information of a page for a minute, so that the API is asked once for many patients. It never caches data
/// that a booking depends on, or data of a patient.
/// </summary>
internal sealed class MinuteCache(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private const int Most = 5000;

    private readonly ConcurrentDictionary<(string Tenant, string Key), (DateTimeOffset Until, Lazy<Task<object?>> Value)> _entries = new();

    /// <summary>What is kept; null when nothing is, or when it is still being read.</summary>
    public object? Find(string tenant, string key) =>
        _entries.TryGetValue((tenant, key), out var entry) && entry.Until > clock.GetUtcNow() && entry.Value is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? entry.Value.Value.Result : null;

    /// <summary>What is kept, or what <paramref name="read"/> answers; whoever asks meanwhile waits for the same. A failure is not kept.</summary>
    public async Task<object?> GetAsync(string tenant, string key, Func<Task<object?>> read)
    {
        var now = clock.GetUtcNow();
        if (_entries.Count > Most)
        {
            _entries.Clear();
        }

        var entry = _entries.AddOrUpdate((tenant, key), _ => Begin(), (_, old) => old.Until > now && !(old.Value.IsValueCreated && (old.Value.Value.IsFaulted || old.Value.Value.IsCanceled)) ? old : Begin());
        return await entry.Value.Value;

        // Made in a race and thrown away, it has asked nobody.
        (DateTimeOffset Until, Lazy<Task<object?>> Value) Begin() => (now + Kept, new(read));
    }
}
