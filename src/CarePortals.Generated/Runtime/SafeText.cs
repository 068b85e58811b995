namespace CarePortals.Generated.Runtime;

/// <summary>Ids and statuses in texts that can be logged.</summary>
internal static class SafeText
{
    private const int Longest = 64;

    /// <summary>The id or status when it looks like one; else only that it does not, because it could be anything.</summary>
    public static string Of(string? value) =>
        string.IsNullOrEmpty(value) ? "(none)"
        : value.Length <= Longest && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? value
        : "(not printable)";
}
