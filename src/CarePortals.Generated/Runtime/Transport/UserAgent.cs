using System.Reflection;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>The <c>User-Agent</c> header: the library, its version and the application.</summary>
internal static class UserAgent
{
    /// <summary>This library's version, without the revision.</summary>
    public static string Version { get; } =
        typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static readonly string Product = $"{typeof(UserAgent).Assembly.GetName().Name}/{Version}";

    public static string Of(string? applicationName) => applicationName is null ? Product : $"{Product} ({applicationName})";

    /// <summary>Null if the name can be sent; otherwise the end of a sentence that starts with the name of the setting.</summary>
    public static string? ProblemOf(string applicationName) =>
        string.IsNullOrWhiteSpace(applicationName) ? "is empty; give the name of the application, or null to leave it out"
        : applicationName.Any(c => c is < ' ' or > '~' or '(' or ')' or '\\') ? "contains characters other than printable ASCII, or a parenthesis or backslash; remove them"
        : null;
}
