using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>A store that several instances share. A test can hold up what one of them does.</summary>
internal sealed class SharedStore : IDistributedCache
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new();

    /// <summary>Runs before each write, with its key.</summary>
    public Func<string, Task> BeforeWrite { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs after each read, with its key.</summary>
    public Func<string, Task> AfterRead { get; set; } = _ => Task.CompletedTask;

    /// <summary>All that it holds.</summary>
    public string Text => string.Join('\n', _entries.Select(entry => $"{entry.Key} {Encoding.UTF8.GetString(entry.Value)}"));

    public void Clear()
    {
        _entries.Clear();
        (BeforeWrite, AfterRead) = (_ => Task.CompletedTask, _ => Task.CompletedTask);
    }

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        var value = _entries.GetValueOrDefault(key);
        await AfterRead(key);
        return value;
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        await BeforeWrite(key);
        _entries[key] = value;
    }

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        _entries.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();
}
