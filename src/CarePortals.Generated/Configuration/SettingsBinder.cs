using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace CarePortals.Generated.Configuration;

/// <summary>Reads the options from configuration. An unknown key is an error. No error quotes a value.</summary>
[RequiresUnreferencedCode(Why)]
[RequiresDynamicCode(Why)]
internal static class SettingsBinder
{
    /// <summary>The warning for trimmed applications.</summary>
    public const string Why = "Settings are bound to properties by reflection. Set them in code instead.";

    private static readonly Dictionary<string, PropertyInfo> Known = typeof(CarePortalsClientOptions)
        .GetProperties()
        .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets what can be read, and returns one sentence for each problem.</summary>
    public static IReadOnlyList<string> Bind(IConfigurationSection section, CarePortalsClientOptions options)
    {
        // A setting of null, as in a template that nobody filled in, counts as missing.
        var settings = section.GetChildren().Where(setting => setting.Exists()).ToList();
        if (settings.Count == 0)
        {
            var found = string.IsNullOrEmpty(section.Value) ? "is missing or empty" : "is a single value";
            return [$"The configuration section {section.Path} {found}. Check its name and its place. Known settings are {string.Join(", ", Known.Keys)}. To use the defaults, call AddCarePortalsClient(_ => {{ }})."];
        }

        return [.. settings.Select(setting => Set(setting, options)).OfType<string>()];
    }

    private static string? Set(IConfigurationSection setting, CarePortalsClientOptions options)
    {
        if (!Known.TryGetValue(setting.Key, out var property))
        {
            var guess = NearestTo(setting.Key, Known.Keys) is { } known ? $" Did you mean {known}?" : null;
            return $"{setting.Path} is not a setting.{guess} Known settings are {string.Join(", ", Known.Keys)}.";
        }

        if (property.PropertyType == typeof(TimeSpan) && int.TryParse(setting.Value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number))
        {
            return FormattableString.Invariant($"{setting.Path} cannot be used: {number} means {number} days; {number} seconds is {TimeSpan.FromSeconds(number):c}.");
        }

        try
        {
            property.SetValue(options, setting.Get(property.PropertyType) ?? throw new InvalidOperationException());
            return null;
        }
        catch (InvalidOperationException)
        {
            // .NET's message quotes the value, which can be an address with a password.
            return $"{setting.Path} cannot be read. Set it to {Wanted(property.PropertyType)}.";
        }
    }

    private static string Wanted(Type type) =>
        type == typeof(TimeSpan) ? "a time as hh:mm:ss, such as 00:00:20"
        : type == typeof(Uri) ? "an address such as https://public-api.portals.care"
        : type == typeof(string) ? "a text"
        : "a whole number";

    /// <summary>The candidate that is most similar to a text, in any casing, or null if none is similar.</summary>
    private static string? NearestTo(string text, IEnumerable<string> candidates)
    {
        var (nearest, distance) = candidates
            .Select(candidate => (candidate, Distance(text.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .MinBy(pair => pair.Item2);
        return distance * 2 <= nearest.Length ? nearest : null;
    }

    // The number of letters to insert, remove or replace (Levenshtein distance), row by row.
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
