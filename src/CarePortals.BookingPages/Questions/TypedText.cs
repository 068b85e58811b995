using System.Globalization;
using System.Text;

namespace CarePortals.BookingPages.Questions;

/// <summary>What nobody sees in a typed or pasted text, and what looks the same but is another character.</summary>
internal static class TypedText
{
    /// <summary>Whether a reader would see nothing: white space and invisible characters alone.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || IsInvisible(rune));

    /// <summary>Without characters that nobody sees: spaces of width zero, direction marks, soft hyphens.</summary>
    public static string Visible(string text) => string.Concat(text.EnumerateRunes().Where(rune => !IsInvisible(rune)).Select(rune => rune.ToString()));

    /// <summary>
    /// The same in the characters of a plain keyboard, for numbers: every dash is a hyphen, every space a space, and digits
    /// of other scripts are those from 0 to 9.
    /// </summary>
    public static string Plain(string text) => string.Concat(Visible(text).Normalize(NormalizationForm.FormKC).EnumerateRunes().Select(PlainOf)).Trim();

    private static string PlainOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber => Rune.GetNumericValue(rune).ToString(CultureInfo.InvariantCulture),
        UnicodeCategory.DashPunctuation => "-",
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => " ",

        // Minus, hyphen bullet, and the sound mark that a Japanese keyboard writes for a hyphen.
        _ when rune.Value is 0x2212 or 0x2043 or 0x30FC => "-",
        _ => rune.ToString(),
    };

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control && !Rune.IsWhiteSpace(rune));
}
