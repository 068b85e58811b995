namespace CarePortals.Generated.Tests.Support;

/// <summary>The data that tests mean when it does not matter which.</summary>
public static class The
{
    public const string Organization = "appgen_demo";
    public const string BaseAddress = "https://public-api.portals.care/";
    public const string ServiceId = "60d5ecb3a0b3f1001fbaa123";
    public const string FormId = "60d5f2a9a0b3f1001fbaa456";

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
