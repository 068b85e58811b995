using System.Text.Json.Serialization;

namespace CarePortals.Sandbox.Clinics;

/// <summary>A service as the API writes it. Null members are left out.</summary>
internal sealed record Service
{
    [JsonPropertyName("_id")]
    public required string Id { get; init; }

    public required string Organization { get; init; }

    public required string Label { get; init; }

    public string? Description { get; init; }

    public required string Status { get; init; }

    public required int SlotDuration { get; init; }

    public required int SlotGap { get; init; }

    public required int MinLeadTime { get; init; }

    public required int MaxLeadTime { get; init; }

    public required FormReference Form { get; init; }

    public Payment? Payment { get; init; }

    public required bool IsVirtualMeeting { get; init; }

    public bool? IsQueue { get; init; }

    public string? AssignmentStrategy { get; init; }
}
