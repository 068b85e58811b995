using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Confirm;
using Microsoft.AspNetCore.DataProtection;

namespace CarePortals.BookingPages.Drafts;

/// <summary>
/// Seals drafts for a page's hidden field. The time limit is in the sealed text and not Data Protection's own, because
/// that one reads the machine's clock.
/// </summary>
internal sealed class DraftSeal(IDataProtectionProvider provider, Tenant tenant, IConfirmLedger ledger, TimeProvider clock)
{
    /// <summary>Name of the hidden field.</summary>
    public const string FieldName = "draft";

    private readonly Seal _seal = new(provider, tenant, "draft");

    public string Close(Draft draft) => _seal.Close(draft);

    /// <summary>The draft in a form, or null when there is none, when it was changed, or when it must not be used any more.</summary>
    public async Task<Draft?> OpenAsync(IFormCollection form) =>
        _seal.TryOpen<Draft>(form[FieldName], out var draft) && draft.ExpiresAt > clock.GetUtcNow() && !await ledger.HasForgottenAsync(draft)
            ? draft
            : null;
}
