namespace CarePortals.BookingApp.Confirming;

/// <summary>Lets each draft be sent once: whoever confirms it again gets what the first Confirm got.</summary>
internal interface IConfirmLedger
{
    /// <summary>
    /// The outcome of the draft: the finished one, the one under way, or that of <paramref name="book"/>. An outcome that
    /// is not final is forgotten when everybody who waited for it has it, so that the patient can confirm again.
    /// </summary>
    Task<BookingOutcome> RunOnceAsync(string draftId, Func<Task<BookingOutcome>> book);
}
