using System.Diagnostics.CodeAnalysis;
using CarePortals.BookingApp.Confirming;
using Microsoft.AspNetCore.DataProtection;

namespace CarePortals.BookingApp.Drafts;

/// <summary>
/// Seals drafts for a page's hidden field. The time limit is in the sealed text and not Data Protection's own, because
/// that one reads the machine's clock.
/// </summary>
internal sealed class DraftSeal(IDataProtectionProvider provider, IConfirmLedger ledger, TimeProvider clock)
{
    /// <summary>Name of the hidden field.</summary>
    public const string FieldName = "draft";

    private readonly Seal _seal = new(provider, $"draft of {ledger.Memory}");

    public string Close(Draft draft) => _seal.Close(draft);

    public bool TryOpen(string? text, [NotNullWhen(true)] out Draft? draft) =>
        _seal.TryOpen(text, out draft) && draft.ExpiresAt > clock.GetUtcNow();
}
