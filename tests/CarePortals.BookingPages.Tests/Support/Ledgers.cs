using CarePortals.BookingPages.Confirm;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging.Abstractions;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>Ledgers, each as one instance of the page has it.</summary>
internal static class Ledgers
{
    public static CacheConfirmLedger Over(IDistributedCache store, IDataProtectionProvider keys, TimeProvider clock) =>
        new(store, keys, clock, NullLogger<CacheConfirmLedger>.Instance);
}
