using CarePortals.Generated;

namespace CarePortals.BookingPages.Confirm;

/// <summary>What the client throws when the service fails, and not this page.</summary>
internal static class ServiceFailure
{
    public static bool Is(Exception problem) => problem is ApiException or HttpRequestException or TimeoutException;
}
