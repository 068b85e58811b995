using System.Text.Json;

namespace CarePortals.Sandbox;

/// <summary>An appointment in the sandbox's book.</summary>
public sealed record StoredAppointment
{
    /// <summary>Id of the organization that was booked.</summary>
    public required string Organization { get; init; }

    /// <summary>Id of the appointment, 24 hexadecimal characters.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the service that was booked.</summary>
    public required string ServiceId { get; init; }

    /// <summary>Start of the appointment, in UTC.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When the appointment was stored, in UTC, by the sandbox's clock.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The random key that manages the appointment.</summary>
    public required string AccessKey { get; init; }

    /// <summary>The patient's answers as sent, by the name of the form field.</summary>
    public required JsonElement Values { get; init; }

    /// <summary>The patient's IANA time zone, or <see langword="null"/> if the booking did not say.</summary>
    public string? Timezone { get; init; }

    /// <summary>Returns only the ids, so that the key and the answers stay out of logs and test output.</summary>
    /// <returns>A text that can be logged.</returns>
    public override string ToString() => $"appointment {Id} of service {ServiceId} in {Organization}";
}
