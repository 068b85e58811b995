namespace CarePortals.BookingPages.Store;

/// <summary>The store answers, and is set up so that it can forget what was sent; the text says how to mend it.</summary>
internal sealed class UnfitStoreException(string message) : Exception(message);
