namespace CarePortals.Generated.Runtime;

/// <summary>Makes ids and statuses safe for logs.</summary>
internal static class SafeText
{
    private const int Longest = 64;

    /// <summary>The id or status if it looks like one; otherwise a placeholder, because it could be anything.</summary>
    public static string Of(string? value) =>
        string.IsNullOrEmpty(value) ? "(none)"
        : value.Length <= Longest && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? value
        : "(not printable)";
}
