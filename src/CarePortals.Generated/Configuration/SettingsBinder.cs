using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace CarePortals.Generated.Configuration;

/// <summary>Reads the options out of configuration. An unknown key is an error, and no error repeats a value.</summary>
[RequiresUnreferencedCode(Why)]
[RequiresDynamicCode(Why)]
internal static class SettingsBinder
{
    /// <summary>What a trimmed application is told.</summary>
    public const string Why = "Settings are bound to properties by reflection. Set them in code instead.";

    private static readonly Dictionary<string, PropertyInfo> Known = typeof(CarePortalsClientOptions)
        .GetProperties()
        .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    public static void Bind(IConfigurationSection section, CarePortalsClientOptions options)
    {
        var unknown = section.GetChildren().Where(setting => !Known.ContainsKey(setting.Key)).ToList();
        if (unknown.Count > 0)
        {
            var paths = string.Join(", ", unknown.Select(setting => setting.Path));
            throw new InvalidOperationException($"{paths} is not a setting.{string.Concat(unknown.Select(Guess))} Known settings are {string.Join(", ", Known.Keys)}.");
        }

        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException)
        {
            // .NET's text quotes the value, and that can be an address with a password.
            var unreadable = section.GetChildren().Where(IsUnreadable).Select(setting => setting.Path);
            throw new InvalidOperationException($"{string.Join(", ", unreadable)} cannot be read. Give an address, a time as hh:mm:ss or a whole number, as the setting's documentation says.");
        }
    }

    private static string? Guess(IConfigurationSection unknown) =>
        NearestTo(unknown.Key, Known.Keys) is { } known ? $" Did you mean {known} by {unknown.Key}?" : null;

    private static bool IsUnreadable(IConfigurationSection setting)
    {
        try
        {
            _ = setting.Get(Known[setting.Key].PropertyType);
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    /// <summary>The candidate that is nearest to a text, whatever the casing, or null when none is near.</summary>
    private static string? NearestTo(string text, IEnumerable<string> candidates)
    {
        var (nearest, distance) = candidates
            .Select(candidate => (candidate, Distance(text.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .MinBy(pair => pair.Item2);
        return distance * 2 <= nearest.Length ? nearest : null;
    }

    // How many letters have to be inserted, removed or replaced (Levenshtein), row by row.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
