using CarePortals.Generated;

namespace CarePortals.Tests;

/// <summary>The data that tests mean when it does not matter which.</summary>
internal static partial class The
{
    public const string BaseAddress = "https://public-api.portals.care/";
    public const string ServiceId = Consultation;
    public const string FormId = ConsultationForm;

    /// <summary>The library's name and version, as the User-Agent header starts.</summary>
    public static string Product { get; } = $"CarePortals.Generated/{typeof(CarePortalsClient).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>The smallest booking that the service takes.</summary>
    public static CreateAppointmentRequest Booking() => new()
    {
        ServiceId = ServiceId,
        Reservation = new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero),
        Values = new Dictionary<string, object?>(),
    };
}
