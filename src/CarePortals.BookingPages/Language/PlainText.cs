using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CarePortals.BookingPages.Language;

/// <summary>
/// Text out of what a clinic wrote, which can be HTML: with its paragraphs, lists and line breaks, and never with markup.
/// </summary>
internal static partial class PlainText
{
    private static readonly HtmlParser Parser = new();

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "legend", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> Paragraphs = ["blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "table", "ul", "dl"];
    private static readonly HashSet<string> Unseen = ["head", "iframe", "link", "math", "meta", "noembed", "noframes", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "xmp"];

    /// <summary>The text in several lines; empty when there is none.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        // Tools escape what was escaped before: &amp;lt;p&amp;gt;.
        var result = Markup().IsMatch(text) ? Convert(text) : text.ReplaceLineEndings("\n");
        if (EscapedMarkup().IsMatch(text))
        {
            result = Convert(result);
        }

        return Tidy(result);
    }

    /// <summary>The text in one line, for where only one fits.</summary>
    public static string LineOf(string? text) => OneLine(Of(text));

    public static string OneLine(string text) => Space().Replace(text, " ").Trim();

    private static string Convert(string html)
    {
        var text = new StringBuilder();
        Write(Parser.ParseDocument($"<!DOCTYPE html><body>{html}").Body!, text, isPreformatted: !Structure().IsMatch(html), depth: 0);
        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, bool isPreformatted, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    // Where no element says how the text is laid out, its own lines do.
                    text.Append(isPreformatted ? words.Data.ReplaceLineEndings("\n") : HtmlSpace().Replace(words.Data, " "));
                    break;
                case IHtmlUnknownElement unknown:
                    // Nobody's markup: "less than <40 kg>".
                    text.Append('<').Append(unknown.LocalName).Append('>');
                    Write(unknown, text, isPreformatted, depth);
                    break;
                case IElement element when !Unseen.Contains(element.LocalName) && !element.HasAttribute("hidden"):
                    WriteElement(element, text, isPreformatted, depth);
                    break;
            }
        }
    }

    private static void WriteElement(IElement element, StringBuilder text, bool isPreformatted, int depth)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Append('\n');
                return;
            case "li":
                NewLine(text, 1);
                text.Append(' ', 2 * Math.Max(0, depth - 1)).Append(Bullet(element));
                Write(element, text, isPreformatted, depth);
                NewLine(text, 1);
                return;
            case "td" or "th":
                Write(element, text, isPreformatted, depth);
                text.Append(' ');
                return;
            case "img":
                text.Append(element.GetAttribute("alt"));
                return;
        }

        var lines = Paragraphs.Contains(element.LocalName) && !(depth > 0 && element.LocalName is "ul" or "ol") ? 2 : Blocks.Contains(element.LocalName) ? 1 : 0;
        NewLine(text, lines);
        var before = text.Length;
        Write(element, text, isPreformatted || element.LocalName == "pre", element.LocalName is "ul" or "ol" ? depth + 1 : depth);
        if (element is IHtmlAnchorElement { Protocol: "http:" or "https:" or "mailto:" or "tel:" } link)
        {
            var (shown, address) = (text.ToString(before, text.Length - before), link.GetAttribute("href")!.Trim());
            var bare = address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim('/');
            text.Append(shown.Contains(bare, StringComparison.OrdinalIgnoreCase) ? "" : $" ({(link.Protocol is "mailto:" or "tel:" ? bare : address)})");
        }

        NewLine(text, lines);
    }

    private static string Bullet(IElement item) => item.ParentElement is IHtmlOrderedListElement list
        ? FormattableString.Invariant($"{list.Start + list.Children.TakeWhile(other => other != item).Count()}. ")
        : "• ";

    // At least so many ends of a line, and none at the beginning.
    private static void NewLine(StringBuilder text, int lines)
    {
        if (lines == 0 || text.Length == 0)
        {
            return;
        }

        var end = text.Length;
        var has = 0;
        while (end > 0 && text[end - 1] is ' ' or '\n')
        {
            has += text[--end] == '\n' ? 1 : 0;
        }

        if (end == 0)
        {
            text.Clear();
            return;
        }

        text.Append('\n', Math.Max(0, lines - has));
    }

    private static string Tidy(string text) =>
        EmptyLines().Replace(string.Join('\n', text.Split('\n').Select(line => line.Length > 0 && char.IsWhiteSpace(line[0]) && line.TrimStart().Length > 0 && line.TrimStart()[0] is '•' ? line.TrimEnd() : line.Trim())), "\n\n").Trim();

    [GeneratedRegex(@"<[a-zA-Z!/]|&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")]
    private static partial Regex Markup();

    [GeneratedRegex(@"&(amp;)*lt;/?(p|br|ul|ol|li|div|b|i|strong|em|span|h[1-6]|a)\b[^<]*?&(amp;)*gt;|&amp;(amp;|nbsp;|eacute;|egrave;|rsquo;|#[0-9]+;|lt;|gt;|quot;)", RegexOptions.IgnoreCase)]
    private static partial Regex EscapedMarkup();

    [GeneratedRegex(@"<(p|br|div|ul|ol|li|table|h[1-6]|pre|section|article)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Structure();

    // Not the no-break space, which holds a number and its unit together.
    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex HtmlSpace();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();
}
