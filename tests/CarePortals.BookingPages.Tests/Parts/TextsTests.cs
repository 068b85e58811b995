using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Tests.Parts;

[Category("Elsewhere")]
internal sealed class TextsTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    [Test]
    public void Every_text_is_there_in_French_with_the_same_places_to_fill_in()
    {
        var (english, french) = (Read(CultureInfo.InvariantCulture), Read(French));

        Assert.That(french.Keys, Is.EquivalentTo(english.Keys));
        foreach (var (name, text) in english)
        {
            // A place can be named by label within a sentence ({0}) in one language and as it stands ({1}) in the other.
            Assert.That(Places(french[name]), Is.EqualTo(Places(text)).Or.SubsetOf(new[] { "{1}", "{2}" }), name);
        }
    }

    [Test]
    public void No_text_blames_or_shouts() =>
        Assert.That(Read(CultureInfo.InvariantCulture).Values, Is.All.Not.Match(@"(?i)\b(please|invalid|oops)\b|\*|!"));

    [Test]
    public void No_French_sign_stands_alone_at_the_end_or_the_beginning_of_a_line() =>
        Assert.That(Read(French).Values, Is.All.Not.Match(@"«[^\u00A0]|[^\u00A0][»:]| [?!;]").And.All.Not.Contain("'"));

    private static Dictionary<string, string> Read(CultureInfo culture) => Texts.ResourceManager
        .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string[] Places(string text) => [.. Regex.Matches(text, @"\{\d\}").Select(place => place.Value).Order()];
}
