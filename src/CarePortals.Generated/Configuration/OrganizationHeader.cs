namespace CarePortals.Generated.Configuration;

/// <summary>The header that names the organization (the tenant).</summary>
internal static class OrganizationHeader
{
    public const string Name = "organization";

    /// <summary>Null if the id can be sent; otherwise the end of a sentence that starts with its name.</summary>
    public static string? ProblemOf(string id) =>
        id.Length == 0 ? "is empty; give the id of the organization, or null to leave the header out"
        : id.Any(c => c is <= ' ' or > '~') ? "contains characters other than visible ASCII; remove spaces, line breaks and accented letters"
        : null;
}
