using System.Text.RegularExpressions;
using PhoneNumbers;

namespace CarePortals.BookingPages.Questions;

/// <summary>Phone numbers as patients type them, in the form that the API takes (E.164).</summary>
/// <param name="Value">The number with its country code, or null when what was typed is none.</param>
/// <param name="Problem">Why it is none.</param>
internal sealed partial record PhoneNumber(string? Value, PhoneProblem Problem = PhoneProblem.None)
{
    private const int ShortestLocal = 4;
    private const string NorthAmericanCode = "1";

    /// <summary>Reads a number; without a plus it is one of <paramref name="country"/>, when that is known.</summary>
    public static PhoneNumber Read(string typed, string? country)
    {
        var text = TypedText.Plain(typed);
        if (Prefixed().Match(text) is { Success: true } prefix)
        {
            text = text[prefix.Length..];
        }

        if (Extension().IsMatch(text))
        {
            return new PhoneNumber(null, PhoneProblem.Extension);
        }

        if (!text.Any(char.IsAsciiDigit))
        {
            return new PhoneNumber(null, PhoneProblem.NotANumber);
        }

        if (!Characters().IsMatch(text))
        {
            // The library would leave words out, and with them what a patient wanted to say.
            return new PhoneNumber(null, PhoneProblem.Words);
        }

        return Parse(text, country);
    }

    /// <summary>A number with its country code as people write it, to be checked by eye; what is none stays.</summary>
    public static string Spaced(string value) => Read(value, country: null) is { Value: not null }
        ? PhoneNumberUtil.GetInstance().Format(PhoneNumberUtil.GetInstance().Parse(value, null), PhoneNumberFormat.INTERNATIONAL)
        : value;

    // (555) 123-4567 and the numbers of a new area code, which the library does not know, have the shape of a number.
    [GeneratedRegex(@"\A[2-9][0-8][0-9][1-9][0-9]{6}\z")]
    private static partial Regex NorthAmerican();

    [GeneratedRegex(@"\A[0-9+\-.()\[\]/ ]*\z")]
    private static partial Regex Characters();

    [GeneratedRegex(@"\A\s*tel:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Prefixed();

    // English, French, Spanish and Portuguese words for the line behind a switchboard, after a number.
    [GeneratedRegex(@"[0-9)]\s*[,;(]?\s*(x|#|ext|extn|extension|poste|int|interno|anexo|ramal|=|;|,)\W*(\w+=)?[0-9]{1,7}\W*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();

    private static PhoneNumber Parse(string text, string? country)
    {
        var util = PhoneNumberUtil.GetInstance();
        var hasCode = text.Contains('+', StringComparison.Ordinal);
        try
        {
            var number = util.Parse(text, hasCode ? null : country);
            if (util.IsValidNumber(number) || IsNorthAmerican(util, number))
            {
                return new PhoneNumber(util.Format(number, PhoneNumberFormat.E164));
            }

            return new PhoneNumber(null, util.IsPossibleNumberWithReason(number) switch
            {
                PhoneNumberUtil.ValidationResult.TOO_SHORT or PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY =>
                    hasCode ? PhoneProblem.TooShort : PhoneProblem.NoAreaCode,
                PhoneNumberUtil.ValidationResult.TOO_LONG => PhoneProblem.TooLong,
                PhoneNumberUtil.ValidationResult.INVALID_COUNTRY_CODE => PhoneProblem.UnknownCode,
                _ => hasCode ? PhoneProblem.Impossible : PhoneProblem.NotOfCountry,
            });
        }
        catch (NumberParseException problem)
        {
            return new PhoneNumber(null, problem.ErrorType switch
            {
                ErrorType.INVALID_COUNTRY_CODE when hasCode => PhoneProblem.UnknownCode,
                ErrorType.INVALID_COUNTRY_CODE => PhoneProblem.NoCountry,
                ErrorType.TOO_LONG => PhoneProblem.TooLong,
                ErrorType.TOO_SHORT_NSN or ErrorType.TOO_SHORT_AFTER_IDD => hasCode ? PhoneProblem.TooShort : PhoneProblem.NoAreaCode,
                _ => text.Count(char.IsAsciiDigit) < ShortestLocal ? PhoneProblem.NoAreaCode : PhoneProblem.Impossible,
            });
        }
    }

    private static bool IsNorthAmerican(PhoneNumberUtil util, PhoneNumbers.PhoneNumber number) =>
        number.CountryCode.ToString(System.Globalization.CultureInfo.InvariantCulture) == NorthAmericanCode && NorthAmerican().IsMatch(util.GetNationalSignificantNumber(number));
}
