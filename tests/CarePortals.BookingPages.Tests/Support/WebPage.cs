using System.Net;
using System.Text.RegularExpressions;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>An answer of the site, read as little as the tests need.</summary>
internal sealed partial record WebPage(Uri Address, HttpStatusCode Status, string Html, HttpResponseMessage Response)
{
    /// <summary>What a patient reads: tags dropped, characters decoded, white space made one space.</summary>
    public string Text => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(Number().Replace(Html, "$1"), " ")), " ");

    public string Title => WebUtility.HtmlDecode(Regex.Match(Html, "<title>(.*?)</title>").Groups[1].Value);

    public string Location => Response.Headers.Location?.OriginalString ?? "";

    /// <summary>The values of the inputs and buttons with that name.</summary>
    public IReadOnlyList<string> Values(string name) =>
        [.. Control().Matches(Html).Select(tag => tag.Value).Where(tag => Attribute(tag, "name") == name).Select(tag => Attribute(tag, "value")).OfType<string>()];

    /// <summary>The name that the input with that id is sent under.</summary>
    public string NameOf(string id) =>
        Control().Matches(Html).Select(tag => tag.Value).Where(tag => Attribute(tag, "id") == id).Select(tag => Attribute(tag, "name")!).Single();

    public WebForm Form(string id)
    {
        var match = Regex.Match(Html, $"(<form id=\"{id}\".*?>)(.*?)</form>", RegexOptions.Singleline);
        Assert.That(match.Success, Is.True, $"no form {id} in: {Text}");
        var hidden = Control().Matches(match.Groups[2].Value).Select(tag => tag.Value).Where(tag => Attribute(tag, "type") == "hidden");
        return new WebForm(
            Attribute(match.Groups[1].Value, "method") ?? "get",
            Attribute(match.Groups[1].Value, "action") ?? "",
            hidden.ToDictionary(tag => Attribute(tag, "name")!, tag => Attribute(tag, "value") ?? ""));
    }

    private static string? Attribute(string tag, string name)
    {
        var match = Regex.Match(tag, $" {name}=\"(.*?)\"", RegexOptions.Singleline);
        return match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;
    }

    [GeneratedRegex("<(input|button|option)[^>]*>")]
    private static partial Regex Control();

    // Stands within a sentence.
    [GeneratedRegex("<a class=\"tel\"[^>]*>(.*?)</a>")]
    private static partial Regex Number();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
