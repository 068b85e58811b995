using System.Globalization;

namespace CarePortals.Generated.Tests.Faults.Fuzz;

/// <summary>How much is fuzzed, from the environment; CONTRIBUTING has the command.</summary>
public static class FuzzSettings
{
    /// <summary>FUZZ_SEED: with the number of a case it gives the same answer again.</summary>
    public static int Seed { get; } = Number("FUZZ_SEED", 20241027);

    /// <summary>FUZZ_CASES: how many answers.</summary>
    public static int Cases { get; } = Number("FUZZ_CASES", 4_000);

    /// <summary>FUZZ_FIRST: the number of the first case.</summary>
    public static int First { get; } = Number("FUZZ_FIRST", 0);

    private static int Number(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
