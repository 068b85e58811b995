using CarePortals.BookingPages.Drafts;

namespace CarePortals.BookingPages.Confirm;

/// <summary>Lets each draft be sent once: whoever confirms it again gets what the first Confirm got.</summary>
internal interface IConfirmLedger
{
    /// <summary>
    /// Names what this ledger remembers. Each draft carries it, so that none outlives the memory of its Confirm: after that
    /// is lost, with a restart or with the store, it could be sent a second time.
    /// </summary>
    Task<string> NameAsync();

    /// <summary>
    /// The outcome of the draft: the finished one, the one under way, or that of <paramref name="book"/>. After an outcome
    /// that is not final the patient can confirm again.
    /// </summary>
    Task<BookingOutcome> RunOnceAsync(Draft draft, Func<Task<BookingOutcome>> book);

    /// <summary>
    /// How the last Confirm of the draft ended; null when it has not ended, as far as anybody knows, or when there was none.
    /// Sends nothing and waits for nothing.
    /// </summary>
    Task<BookingOutcome?> FindAsync(Draft draft);
}
