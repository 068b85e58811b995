using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using CarePortals.BookingPages.Hosting;

namespace CarePortals.BookingPages.Language;

/// <summary>
/// The pages' texts, with those that the application words itself in their place: key by key and language by language, so
/// that an English text of the application stands before our English one and not before our French one.
/// </summary>
internal sealed partial class HostTexts() : ResourceManager("CarePortals.BookingPages.Language.Texts", typeof(Texts).Assembly)
{
    private readonly ConcurrentDictionary<(ResourceManager Host, string Key, string Culture), string?> _found = new();

    /// <summary>Puts this in the place of the manager that the generated class makes for itself.</summary>
    public static void Install()
    {
        if (Field.GetValue(null) is not HostTexts)
        {
            Field.SetValue(null, new HostTexts());
        }
    }

    private static FieldInfo Field => typeof(Texts).GetField("resourceMan", BindingFlags.NonPublic | BindingFlags.Static)!;

    public override string? GetString(string name, CultureInfo? culture)
    {
        culture ??= CultureInfo.CurrentUICulture;
        return BookingRequest.Current?.Texts is { } host
            ? _found.GetOrAdd((host, name, culture.Name), _ => Find(host, name, culture))
            : base.GetString(name, culture);
    }

    /// <summary>What is wrong with the application's texts, or null: a key that is none of ours, or a place that is not filled.</summary>
    public static string? ProblemOf(ResourceManager host, IEnumerable<CultureInfo> cultures)
    {
        var own = new ResourceManager("CarePortals.BookingPages.Language.Texts", typeof(Texts).Assembly);
        foreach (var culture in cultures.SelectMany(Chain).Distinct())
        {
            foreach (System.Collections.DictionaryEntry entry in host.GetResourceSet(culture, true, false) ?? Enumerable.Empty<System.Collections.DictionaryEntry>() as System.Collections.IEnumerable)
            {
                var key = (string)entry.Key;
                if (own.GetString(key, CultureInfo.InvariantCulture) is not { } text)
                {
                    return $"{host.BaseName} has the text \"{key}\", which is none of the pages'.";
                }

                if (Places(entry.Value as string ?? "").Except(Places(text)).FirstOrDefault() is { } place)
                {
                    return $"{host.BaseName} has the place {place} in the text \"{key}\", which the pages do not fill.";
                }
            }
        }

        return null;
    }

    private string? Find(ResourceManager host, string name, CultureInfo culture) => Chain(culture)
        .Select(one => SetOf(host, one)?.GetString(name) ?? SetOf(this, one)?.GetString(name))
        .FirstOrDefault(text => text is not null);

    // A manager that was asked for a text with fallback answers the parent's set for a culture that has none.
    private static ResourceSet? SetOf(ResourceManager texts, CultureInfo culture)
    {
        var set = texts.GetResourceSet(culture, true, false);
        return culture.Name.Length > 0 && ReferenceEquals(set, texts.GetResourceSet(culture.Parent, true, false)) ? null : set;
    }

    private static IEnumerable<CultureInfo> Chain(CultureInfo culture)
    {
        for (; culture.Name.Length > 0; culture = culture.Parent)
        {
            yield return culture;
        }

        yield return CultureInfo.InvariantCulture;
    }

    private static IEnumerable<string> Places(string text) => Place.Matches(text).Select(place => place.Value);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place { get; }
}
