using System.Security.Cryptography;
using CarePortals.BookingPages.Drafts;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;

namespace CarePortals.BookingPages.Confirm;

/// <summary>
/// Lets one of several instances go first, over a cache that can only get and set (Fischer's mutual exclusion): read that
/// nobody was here, write a token of one's own, wait, and go when the token is still there. An instance that took long from
/// reading to writing knows that somebody may have gone meanwhile, and does not go.
/// </summary>
/// <remarks>
/// So at most one goes, when the store answers a read with what was written last and loses nothing: two that go have both
/// read before either wrote; the later token was written before the earlier one was looked at again, which the earlier one
/// sees, or more than <see cref="Settle"/> after it was read, which the later one sees on its own clock. It can happen that
/// nobody goes, when the store is slow: then the booking is in doubt, and never doubled. A store with an atomic "set if
/// absent" needs none of this: implement <see cref="IConfirmLedger"/> on it.
/// </remarks>
internal sealed class CacheClaim(IDistributedCache cache, TimeProvider clock)
{
    /// <summary>How long a token has to stand. The same in every instance.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(500);

    /// <summary>Entries outlive every copy of their draft.</summary>
    public static readonly DistributedCacheEntryOptions Kept = new() { AbsoluteExpirationRelativeToNow = Draft.Lifetime + TimeSpan.FromHours(1) };

    // Memory belongs to one process, and that tells its own confirms apart already.
    private readonly TimeSpan _settle = cache is MemoryDistributedCache ? TimeSpan.Zero : Settle;

    /// <summary>Whether the caller is the one that goes; true at most once per key.</summary>
    public async Task<bool> TryTakeAsync(string key)
    {
        var began = clock.GetTimestamp();
        if (await IsTakenAsync(key))
        {
            return false;
        }

        var token = RandomNumberGenerator.GetBytes(16);
        await cache.SetAsync(EntryOf(key), token, Kept);

        // Half of it, because clocks and timers are not exact.
        if (_settle > TimeSpan.Zero && clock.GetElapsedTime(began) > _settle / 2)
        {
            return false;
        }

        await Task.Delay(_settle, clock);
        return await cache.GetAsync(EntryOf(key)) is { } standing && standing.AsSpan().SequenceEqual(token);
    }

    /// <summary>Whether somebody was here, and may have gone.</summary>
    public async Task<bool> IsTakenAsync(string key) => await cache.GetAsync(EntryOf(key)) is not null;

    private static string EntryOf(string key) => $"{key}:claim";
}
