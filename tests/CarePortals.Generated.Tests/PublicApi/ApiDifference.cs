namespace CarePortals.Generated.Tests.PublicApi;

/// <summary>What two listings of an API do not share, line by line; each line says which type it belongs to.</summary>
internal static class ApiDifference
{
    public static IReadOnlyList<string> Of(string expected, string actual)
    {
        var before = Lines(expected);
        var after = Lines(actual);
        return [.. before.Except(after).Select(line => "- " + line), .. after.Except(before).Select(line => "+ " + line)];
    }

    private static List<string> Lines(string listing)
    {
        var lines = new List<string>();
        var type = "";
        foreach (var line in listing.Split('\n').Where(line => line.Length > 0))
        {
            if (line[0] == ' ')
            {
                lines.Add($"{type}: {line.Trim()}");
            }
            else
            {
                type = line;
                lines.Add(line);
            }
        }

        return lines;
    }
}
