using CarePortals.BookingPages.Drafts;

namespace CarePortals.BookingPages.Confirm;

/// <summary>
/// Lets each draft be sent once: whoever confirms it again gets what the first Confirm got. What the store behind it fails to
/// do is a <see cref="Store.StoreException"/>, which says nothing about a booking.
/// </summary>
internal interface IConfirmLedger
{
    /// <summary>
    /// Names what this ledger remembers. Each draft carries it, so that none outlives the memory of its Confirm: after that
    /// is lost, with a restart or with the store, it could be sent a second time.
    /// </summary>
    Task<string> NameAsync();

    /// <summary>
    /// Whether the ledger is known to remember something else than the draft carries. A look before the patient does more
    /// work; <see cref="RunOnceAsync"/> is what decides.
    /// </summary>
    Task<bool> HasForgottenAsync(Draft draft);

    /// <summary>
    /// The outcome of the draft: the finished one, the one under way, or that of <paramref name="book"/>; null when the ledger
    /// may have forgotten an earlier Confirm of it, so that nothing was sent. After an outcome that is not final the patient
    /// can confirm again, and after a <see cref="Store.StoreException"/> as well.
    /// </summary>
    Task<BookingOutcome?> RunOnceAsync(Draft draft, Func<Task<BookingOutcome>> book);

    /// <summary>
    /// How the last Confirm of the draft ended; null when it has not ended, as far as anybody knows, or when there was none.
    /// Sends nothing and waits for nothing. In doubt when whoever confirmed it must have ended, and did not say how.
    /// </summary>
    Task<BookingOutcome?> FindAsync(Draft draft);
}
