using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Store;
using CarePortals.Generated;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>Ledgers, each as one instance of the page has it.</summary>
internal static class Ledgers
{
    public static Tenant Tenant { get; } = new(Options.Create(new CarePortalsClientOptions { OrganizationId = "appgen_demo" }));

    public static ConfirmLedger Over(IConfirmStore store, IDataProtectionProvider keys, TimeProvider clock) =>
        new(store, new OutcomeKeeper(clock, NullLogger<OutcomeKeeper>.Instance), keys, Tenant, clock);
}
