using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Faults.Fuzz;

/// <summary>The odd values to choose from.</summary>
public sealed record OddValues(string[] Numbers, string[] Texts, string[] Others)
{
    public static OddValues All { get; } = new(OddText.Numbers, OddText.Texts, OddText.Others);

    /// <summary>Those that the parser takes: they come deeper into the client than the others.</summary>
    public static OddValues Readable { get; } = new([.. OddText.Numbers.Where(IsReadable)], [.. OddText.Texts.Where(IsReadable)], [.. OddText.Others.Where(IsReadable)]);

    private static bool IsReadable(string text)
    {
        try
        {
            JToken.Parse($"[{text}]");
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
