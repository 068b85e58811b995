using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarePortals.Sandbox.Clinics;

/// <summary>A question as the API writes it.</summary>
internal sealed record FormField
{
    public required string Name { get; init; }

    public string? Label { get; init; }

    public string? Type { get; init; }

    public bool Required { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>Each option is the answer alone or an object with a value and a label.</summary>
    public IReadOnlyList<JsonElement>? Options { get; init; }

    [JsonIgnore]
    public IEnumerable<string?> Choices => (Options ?? []).Select(option =>
        option.ValueKind == JsonValueKind.String ? option.GetString() : option.GetProperty("value").GetString());
}
