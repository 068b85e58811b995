using CarePortals.Generated;

namespace CarePortals.Testing;

/// <summary>A call that a <see cref="FakeCarePortalsClient"/> received.</summary>
/// <param name="Operation">The method without <c>Async</c>: <c>ListServices</c>, <c>GetServiceAvailability</c>, <c>GetForm</c>, <c>CreateAppointment</c> or <c>Book</c>.</param>
/// <param name="Organization">The organization of the client that was called, or null if it had none.</param>
public sealed record FakeCall(string Operation, string? Organization)
{
    /// <summary>The id of the requested service or form. Null for other operations.</summary>
    public string? Id { get; init; }

    /// <summary>The requested number of days, or null if the call did not say.</summary>
    public int? AvailableDays { get; init; }

    /// <summary>The requested IANA time zone, or null if the call did not say.</summary>
    public string? Timezone { get; init; }

    /// <summary>The booking request. Null for operations that only read. Its text shows no answers of the patient.</summary>
    public CreateAppointmentRequest? Booking { get; init; }
}
