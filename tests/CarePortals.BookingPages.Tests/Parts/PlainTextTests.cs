using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Tests.Parts;

internal sealed class PlainTextTests
{
    [TestCase("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [TestCase("One<br>Two<br/>Three", "One\nTwo\nThree")]
    [TestCase("<p>Bring:</p><ul><li>a card</li><li>a list</li></ul><p>See you</p>", "Bring:\n\n• a card\n• a list\n\nSee you")]
    [TestCase("<ol><li>Park</li><li>Walk in</li></ol>", "1. Park\n2. Walk in")]
    [TestCase("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "• a\n  • b\n• c")]
    [TestCase("First line\nSecond line\r\n\r\nThird", "First line\nSecond line\n\nThird")]
    [TestCase("Fast &amp; easy &ndash; caf&eacute;", "Fast & easy – café")]
    [TestCase("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;", "One\n\nTwo")]
    [TestCase("Fast &amp;amp; easy", "Fast & easy")]
    [TestCase("Line one\n<b>Line</b> two", "Line one\nLine two")]
    [TestCase("a<script>alert(1)</script>b<style>p{}</style>", "ab")]
    [TestCase("<p onclick=\"x()\">Hi</p><img src=x onerror=y alt=\"a map\">", "Hi\n\na map")]
    [TestCase("Weight < 40 kg and > 10 kg", "Weight < 40 kg and > 10 kg")]
    [TestCase("A&B Clinic, R&D", "A&B Clinic, R&D")]
    [TestCase("See <a href=\"https://example.com/map\">the map</a>", "See the map (https://example.com/map)")]
    [TestCase("<a href=\"mailto:a@example.com\">a@example.com</a>", "a@example.com")]
    [TestCase("<a href=\"javascript:alert(1)\">press</a>", "press")]
    [TestCase("<table><tr><td>Mon</td><td>9-5</td></tr><tr><td>Tue</td><td>9-5</td></tr></table>", "Mon 9-5\nTue 9-5")]
    [TestCase("<div>One</div><div>Two</div>", "One\nTwo")]
    [TestCase("  ", "")]
    [TestCase(null, "")]
    public void Text_comes_out_of_what_a_clinic_wrote(string? written, string expected) => Assert.That(PlainText.Of(written), Is.EqualTo(expected));

    [Test]
    public void A_long_text_is_split_at_the_end_of_a_sentence_and_nothing_of_it_is_lost()
    {
        var text = string.Concat(Enumerable.Repeat("A sentence of some words. ", 100)).Trim();

        var (beginning, following) = LongText.Split(text);

        Assert.That(beginning, Has.Length.InRange(90, 300).And.EndWith("."));
        Assert.That($"{beginning} {following}", Is.EqualTo(text));
    }

    [TestCase("A short text")]
    [TestCase("Three\nshort\nlines")]
    public void A_short_text_stands_open(string text) => Assert.That(LongText.Split(text), Is.EqualTo((text, "")));

    [Test]
    public void A_word_without_end_is_split_without_tearing_a_character_apart()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("😀", 400));

        var (beginning, following) = LongText.Split(text);

        Assert.That(beginning + following, Is.EqualTo(text));
        Assert.That(char.IsHighSurrogate(beginning[^1]), Is.False);
    }
}
