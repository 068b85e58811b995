using System.Globalization;

namespace CarePortals.Generated.Internal;

/// <summary>Tells texts that the API takes for an e-mail address, a phone number or a date from those that it does not.</summary>
internal static class AnswerText
{
    /// <summary>Something, an @ sign, and a domain of two parts or more. Whether mail arrives there, only mail can say.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var domain = text[(at + 1)..];
        return at > 0 && !text.Any(char.IsWhiteSpace) && !domain.Contains('@', StringComparison.Ordinal)
            && domain.Contains('.', StringComparison.Ordinal) && domain.Split('.').All(part => part.Length > 0);
    }

    /// <summary>E.164: a plus and 7 to 15 digits, the first of them not 0.</summary>
    public static bool IsPhone(string text) =>
        text.Length is >= 8 and <= 16 && text[0] == '+' && text[1] != '0' && text.Skip(1).All(char.IsAsciiDigit);

    /// <summary>A day that exists, as <c>yyyy-MM-dd</c>.</summary>
    public static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
