using CarePortals.Generated;

namespace CarePortals.Testing;

/// <summary>A call that a <see cref="FakeCarePortalsClient"/> received.</summary>
/// <param name="Operation">The method without <c>Async</c>: <c>ListServices</c>, <c>GetServiceAvailability</c>, <c>GetForm</c>, <c>CreateAppointment</c> or <c>Book</c>.</param>
/// <param name="Organization">The organization of the client that was called, or null when it had none.</param>
public sealed record FakeCall(string Operation, string? Organization)
{
    /// <summary>The id of the service or form that was asked for; null for other operations.</summary>
    public string? Id { get; init; }

    /// <summary>How many days of availability were asked for, or null when the call did not say.</summary>
    public int? AvailableDays { get; init; }

    /// <summary>The IANA time zone that availability was asked for, or null when the call did not say.</summary>
    public string? Timezone { get; init; }

    /// <summary>What was to be booked; null for operations that only read. It prints no answers of the patient.</summary>
    public CreateAppointmentRequest? Booking { get; init; }
}
