namespace CarePortals.BookingPages.Store;

/// <summary>
/// The store did not do what it was asked, or nobody knows whether it did. Says nothing about any booking.
/// </summary>
internal sealed class StoreException(string message) : Exception(message);
