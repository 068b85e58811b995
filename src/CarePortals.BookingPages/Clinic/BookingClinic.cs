using CarePortals.Generated;

namespace CarePortals.BookingPages.Clinic;

/// <summary>One clinic: whom a patient books with.</summary>
/// <param name="Key">Name of its settings; empty when the pages are for one clinic.</param>
/// <param name="Organization">Its organization at the service, or null when the client names none.</param>
/// <param name="Options">What the pages say of it.</param>
/// <param name="ClientName">Name of the client's settings.</param>
/// <param name="Client">Makes the client that books with it.</param>
internal sealed record BookingClinic(
    string Key, string? Organization, ClinicOptions Options, string ClientName, Func<IServiceProvider, ICarePortalsClient> Client)
{
    /// <summary>Key of the client that <c>AddCarePortalsBooking</c> registers.</summary>
    public const string RegisteredClient = "CarePortals.BookingPages";

    /// <summary>Key of the client that books with the clinic of the request.</summary>
    public const string RequestClient = "CarePortals.BookingPages.Request";

    /// <summary>What tells it from a clinic of the same organization; empty when the pages are for one clinic.</summary>
    public string Suffix => Key.Length == 0 ? "" : $" as {Key}";
}
