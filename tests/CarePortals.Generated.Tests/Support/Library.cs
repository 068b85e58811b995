using System.Reflection;

namespace CarePortals.Generated.Tests.Support;

/// <summary>What the library's assembly shows to its users.</summary>
public static class Library
{
    public const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Assembly Assembly { get; } = typeof(CarePortalsClient).Assembly;

    /// <summary>Every public type, in ordinal order of its name.</summary>
    public static IReadOnlyList<Type> PublicTypes { get; } = [.. Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The models that NSwag generates out of the contract's schemas.</summary>
    public static IReadOnlyList<Type> Models { get; } =
        [.. PublicTypes.Where(type => type is { IsClass: true } && type.GetProperty("AdditionalProperties") is not null)];
}
