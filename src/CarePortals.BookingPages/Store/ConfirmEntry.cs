namespace CarePortals.BookingPages.Store;

/// <summary>What a store holds of one Confirm.</summary>
/// <param name="Owner">Who sends the draft.</param>
/// <param name="Age">How long ago the entry was inserted, by the store's clock: the instances' clocks may differ.</param>
/// <param name="Outcome">How it ended, sealed; null when it has not ended, or when its end could not be stored.</param>
internal sealed record ConfirmEntry(string Owner, TimeSpan Age, string? Outcome)
{
    /// <summary>Entries outlive every copy of their draft.</summary>
    public static readonly TimeSpan Kept = Drafts.Draft.Lifetime + TimeSpan.FromHours(1);
}
