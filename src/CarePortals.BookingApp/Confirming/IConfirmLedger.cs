namespace CarePortals.BookingApp.Confirming;

/// <summary>Lets each draft be sent once: whoever confirms it again gets what the first Confirm got.</summary>
internal interface IConfirmLedger
{
    /// <summary>
    /// Names what this ledger remembers. Drafts are sealed under it, so that none outlives the memory of its Confirm: after a
    /// restart it could be sent a second time.
    /// </summary>
    string Memory { get; }

    /// <summary>
    /// The outcome of the draft: the finished one, the one under way, or that of <paramref name="book"/>. An outcome that
    /// is not final is forgotten when everybody who waited for it has it, so that the patient can confirm again.
    /// </summary>
    Task<BookingOutcome> RunOnceAsync(string draftId, Func<Task<BookingOutcome>> book);
}
