namespace CarePortals.BookingPages.Store;

/// <summary>
/// A durable record of the drafts that were sent. An entry is inserted once, never removed while its draft can be confirmed,
/// and never a lock that somebody else may take over.
/// </summary>
internal interface IConfirmStore
{
    /// <summary>
    /// Names what this store remembers. Another name means that it may have forgotten something, so that a draft which carries
    /// the earlier name must not be sent any more.
    /// </summary>
    Task<string> NameAsync();

    /// <summary>
    /// Inserts an entry of <paramref name="owner"/> when there is none, and answers what is there now; null when the store's
    /// name is not <paramref name="name"/>. All of it is one step. The same owner may ask again when an answer was lost.
    /// </summary>
    Task<ConfirmEntry?> BeginAsync(string key, string owner, string name);

    /// <summary>Adds how it ended to the entry, when it is that of <paramref name="owner"/>.</summary>
    Task FinishAsync(string key, string owner, string outcome);

    /// <summary>The entry, or null when there is none.</summary>
    Task<ConfirmEntry?> ReadAsync(string key);

    /// <summary>
    /// Throws when the store cannot be relied on now, and answers what its operator should know all the same, or null.
    /// </summary>
    Task<string?> CheckAsync();
}
