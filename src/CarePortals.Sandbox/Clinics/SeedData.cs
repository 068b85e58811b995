using System.Text.Json;

namespace CarePortals.Sandbox.Clinics;

/// <summary>The organizations that every sandbox starts with, from the files in <c>Seed/</c>.</summary>
internal static class SeedData
{
    public static IReadOnlyList<Organization> Organizations { get; } =
        [Read("appgen_demo"), Read("appgen_kathmandu"), Read("appgen_lordhowe"), Read("appgen_odd")];

    private static Organization Read(string id)
    {
        using var stream = typeof(SeedData).Assembly.GetManifestResourceStream($"Seed/{id}.json")
            ?? throw new InvalidOperationException($"The seed of {id} is not in the assembly.");
        return JsonSerializer.Deserialize<Organization>(stream, SandboxJson.Options)
            ?? throw new InvalidOperationException($"The seed of {id} is empty.");
    }
}
