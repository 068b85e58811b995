namespace CarePortals.Generated.Tests.Faults;

/// <summary>Randoms by the seed of a run and a number in it, each unlike its neighbours.</summary>
public static class Seeds
{
    /// <summary>Close seeds give close sequences, and a sum of both numbers the same one twice; so the bits are mixed first.</summary>
    public static Random Of(int seed, int number)
    {
        var bits = ((ulong)(uint)seed << 32) | (uint)number;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return new Random((int)(bits ^ (bits >> 31)));
    }
}
