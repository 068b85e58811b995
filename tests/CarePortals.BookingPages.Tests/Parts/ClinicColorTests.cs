using CarePortals.BookingPages.Clinic;

namespace CarePortals.BookingPages.Tests.Parts;

[Category("Elsewhere")]
internal sealed class ClinicColorTests
{
    private static readonly ClinicColor White = new(255, 255, 255);
    private static readonly ClinicColor DarkCard = new(0x1b, 0x24, 0x2b);

    [Test]
    public void Whatever_colour_a_clinic_has_letters_in_it_and_on_it_can_be_read()
    {
        for (var rgb = 0; rgb <= 0xffffff; rgb += 0x10307)
        {
            var color = ClinicColor.TryParse($"#{rgb:x6}")!.Value;

            Assert.That(color.OnLight.ContrastWith(White), Is.GreaterThanOrEqualTo(4.5), color.Css);
            Assert.That(color.OnDark.ContrastWith(DarkCard), Is.GreaterThanOrEqualTo(4.5), color.Css);
        }
    }

    [Test]
    public void A_colour_that_can_be_read_is_left_as_it_is() =>
        Assert.That(ClinicColor.TryParse("#0b5c7a")!.Value.OnLight.Css, Is.EqualTo("#0b5c7a"));

    [TestCase("red")]
    [TestCase("#fff")]
    [TestCase("#12345g")]
    public void What_is_no_colour_is_not_guessed(string text) => Assert.That(ClinicColor.TryParse(text), Is.Null);
}
