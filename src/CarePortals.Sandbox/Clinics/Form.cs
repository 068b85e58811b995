using System.Text.Json.Serialization;

namespace CarePortals.Sandbox.Clinics;

/// <summary>A form as the API writes it.</summary>
internal sealed record Form
{
    [JsonPropertyName("_id")]
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Organization { get; init; }

    public required IReadOnlyList<FormField> Fields { get; init; }
}
