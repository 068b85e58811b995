namespace CarePortals.BookingPages.Questions;

/// <summary>Phone numbers as patients type them, in the form that the API takes (E.164).</summary>
internal static class PhoneNumber
{
    /// <summary>The number with its country code, or null when it is none. Without a plus it is a North American one.</summary>
    public static string? Normalize(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (typed.Any(c => !char.IsAsciiDigit(c) && !" +-.()/\u00A0".Contains(c, StringComparison.Ordinal)))
        {
            return null;
        }

        return (typed.StartsWith('+'), digits.Length) switch
        {
            (true, >= 7 and <= 15) when digits[0] != '0' => $"+{digits}",
            (false, 10) => $"+1{digits}",
            (false, 11) when digits[0] == '1' => $"+{digits}",
            _ => null,
        };
    }
}
