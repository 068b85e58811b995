using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace CarePortals.BookingPages.Store;

/// <summary>The framework's keys, and a way to have them read again.</summary>
internal sealed class RefreshableKeyManager(XmlKeyManager keys) : IKeyManager, IDisposable
{
    private CancellationTokenSource _reading = new();

    /// <summary>Has the keys read again when they are needed next.</summary>
    public void Refresh()
    {
        using var before = Interlocked.Exchange(ref _reading, new CancellationTokenSource());
        before.Cancel();
    }

    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate)
    {
        var key = keys.CreateNewKey(activationDate, expirationDate);
        Refresh();
        return key;
    }

    public IReadOnlyCollection<IKey> GetAllKeys() => keys.GetAllKeys();

    public CancellationToken GetCacheExpirationToken() => Volatile.Read(ref _reading).Token;

    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null)
    {
        keys.RevokeAllKeys(revocationDate, reason);
        Refresh();
    }

    public void RevokeKey(Guid keyId, string? reason = null)
    {
        keys.RevokeKey(keyId, reason);
        Refresh();
    }

    public void Dispose() => _reading.Dispose();
}
