using System.Reflection;

namespace CarePortals.Generated.Internal;

/// <summary>What may stand in the headers that this library writes.</summary>
internal static class HeaderRules
{
    public const string Organization = "organization";

    /// <summary>This library's version, without the revision.</summary>
    public static string Version { get; } =
        typeof(HeaderRules).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static readonly string Product = $"{Telemetry.Name}/{Version}";

    public static string UserAgent(string? applicationName) =>
        applicationName is null ? Product : $"{Product} ({applicationName})";

    /// <summary>Null when the id can be sent, else the end of a sentence that begins with its name.</summary>
    public static string? ProblemOfOrganization(string id) =>
        id.Length == 0 ? "is empty; give the id of the organization, or null to leave the header out"
        : id.Any(c => c is <= ' ' or > '~') ? "holds something else than visible ASCII; remove spaces, line breaks and letters with accents"
        : null;

    /// <summary>Null when the name can be sent, else the end of a sentence that begins with its name.</summary>
    public static string? ProblemOfApplication(string name) =>
        string.IsNullOrWhiteSpace(name) ? "is empty; give the name of the application, or null to leave it out"
        : name.Any(c => c is < ' ' or > '~' or '(' or ')' or '\\') ? "holds something else than printable ASCII, or a parenthesis or backslash; remove it"
        : null;
}
