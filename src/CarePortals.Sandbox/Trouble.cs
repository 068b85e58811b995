using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CarePortals.Sandbox;

/// <summary>One thing that goes wrong on purpose. Its text, the spec, is <c>name</c> or <c>name=value</c>.</summary>
public sealed record Trouble
{
    /// <summary>The request header with a spec for that one request.</summary>
    public const string HeaderName = "sandbox-trouble";

    /// <summary>Creates a trouble.</summary>
    /// <param name="kind">What goes wrong.</param>
    /// <param name="value">
    /// Milliseconds, seconds or MiB (0 or more), or a status from 400 to 499, depending on the kind.
    /// <see langword="null"/> means the default of the kind.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The kind is unknown, or the value is negative or not such a status.</exception>
    /// <exception cref="ArgumentException">The kind takes no value.</exception>
    public Trouble(TroubleKind kind, int? value = null)
    {
        var entry = TroubleCatalog.Of(kind);
        if (value is not null && entry.DefaultValue is null)
        {
            throw new ArgumentException($"The trouble {entry.Name} takes no value.", nameof(value));
        }

        Value = value ?? entry.DefaultValue ?? 0;
        ArgumentOutOfRangeException.ThrowIfLessThan(Value, entry.Least, nameof(value));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Value, entry.Most, nameof(value));
        Kind = kind;
    }

    /// <summary>What goes wrong.</summary>
    public TroubleKind Kind { get; }

    /// <summary>Milliseconds, seconds, MiB or a status, depending on the kind. 0 if the kind takes no value.</summary>
    public int Value { get; }

    /// <summary>Reads a spec such as <c>error-503</c> or <c>slow-headers=2000</c>.</summary>
    /// <param name="spec">The name, or the name, an equals sign and a whole number.</param>
    /// <returns>The trouble.</returns>
    /// <exception cref="ArgumentException">The spec is unknown. The message names it.</exception>
    public static Trouble Parse(string spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return TryParse(spec, out var trouble, out var problem) ? trouble : throw new ArgumentException(problem, nameof(spec));
    }

    /// <summary>Returns the spec, with its value if it takes one.</summary>
    /// <returns>A text that <see cref="Parse"/> reads.</returns>
    public override string ToString()
    {
        var entry = TroubleCatalog.Of(Kind);
        return entry.DefaultValue is null ? entry.Name : string.Create(CultureInfo.InvariantCulture, $"{entry.Name}={Value}");
    }

    internal static bool TryParse(
        string spec, [NotNullWhen(true)] out Trouble? trouble, [NotNullWhen(false)] out string? problem)
    {
        trouble = null;
        var parts = spec.Split('=', 2, StringSplitOptions.TrimEntries);
        if (TroubleCatalog.Find(parts[0]) is not { } entry)
        {
            problem = $"the trouble '{spec}' is not known; known are {string.Join(", ", TroubleCatalog.All.Select(known => known.Name))}";
            return false;
        }

        if (parts.Length == 1)
        {
            problem = null;
            trouble = new Trouble(entry.Kind);
            return true;
        }

        if (entry.DefaultValue is null || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value < entry.Least || value > entry.Most)
        {
            problem = $"the trouble '{spec}' has a wrong value; write {entry.Example}";
            return false;
        }

        problem = null;
        trouble = new Trouble(entry.Kind, value);
        return true;
    }
}
