namespace CarePortals.BookingPages.Store;

/// <summary>The name under which the pages tell of their store.</summary>
internal static class BookingTelemetry
{
    public const string Name = "CarePortals.BookingPages";
}
