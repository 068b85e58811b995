namespace CarePortals.BookingPages.Language;

/// <summary>A text too long to stand open on a page with others.</summary>
internal static class LongText
{
    private const int Open = 280;
    private const int OpenLines = 6;

    // Less than that behind a link is not worth a press.
    private const int Least = 120;

    /// <summary>Its beginning, up to the end of a paragraph, a sentence or a word, and what follows; empty when nothing does.</summary>
    public static (string Beginning, string Following) Split(string text)
    {
        var most = Math.Min(Open, EndOfLines(text));
        if (text.Length <= most + Least && EndOfLines(text) == text.Length)
        {
            return (text, "");
        }

        var beginning = text[..most];
        var end = Math.Max(beginning.LastIndexOf('\n'), Math.Max(beginning.LastIndexOf(". ", StringComparison.Ordinal), beginning.LastIndexOf('。')) + 1);
        end = end >= Open / 3 ? end : beginning.LastIndexOf(' ');
        if (end < Open / 3)
        {
            // Not between the halves of a character.
            end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        }

        return (text[..end].TrimEnd(), text[end..].TrimStart());
    }

    private static int EndOfLines(string text)
    {
        var end = -1;
        for (var line = 0; line < OpenLines; line++)
        {
            end = text.IndexOf('\n', end + 1);
            if (end < 0)
            {
                return text.Length;
            }
        }

        return end;
    }
}
