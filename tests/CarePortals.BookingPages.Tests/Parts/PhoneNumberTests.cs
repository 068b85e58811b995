using CarePortals.BookingPages.Questions;

namespace CarePortals.BookingPages.Tests.Parts;

[Category("Elsewhere")]
internal sealed class PhoneNumberTests
{
    [TestCase("416-555-0123", "CA", "+14165550123")]
    [TestCase("(416) 555.0123", "CA", "+14165550123")]
    [TestCase("1 416 555 0123", "CA", "+14165550123")]
    [TestCase("+1 (416) 555-0123", "NP", "+14165550123")]
    [TestCase("(555) 123-4567", "CA", "+15551234567", TestName = "A number of the shape of one, whose area code is not known")]
    [TestCase("+977 98-1234-5678", "CA", "+9779812345678")]
    [TestCase("984-1234567", "NP", "+9779841234567")]
    [TestCase("0491 570 156", "AU", "+61491570156")]
    [TestCase("06 12 34 56 78", "FR", "+33612345678")]
    [TestCase("020 7946 0958", "GB", "+442079460958")]
    [TestCase("+44 (0)20 7946 0958", "CA", "+442079460958")]
    [TestCase("011 44 20 7946 0958", "CA", "+442079460958")]
    [TestCase("+39 06 6982 1234", "CA", "+390669821234")]
    [TestCase("tel:+1-416-555-0123", "CA", "+14165550123")]
    public void A_number_is_sent_with_its_country_code(string typed, string country, string sent) =>
        Assert.That(PhoneNumber.Read(typed, country), Is.EqualTo(new PhoneNumber(sent)));

    [TestCase("416\u00A0555\u202F0123")]
    [TestCase("416\u2013555\u20130123")]
    [TestCase("416\u2011555\u20120123")]
    [TestCase("416\u2212555\uFE630123")]
    [TestCase("\u202A416-555-0123\u202C")]
    [TestCase("\u200E416\u200B555\u200B0123\uFEFF")]
    [TestCase("\uFF0B1 416 555 0123")]
    [TestCase("４１６ー５５５ー０１２３")]
    [TestCase("٤١٦٥٥٥٠١٢٣")]
    public void What_is_not_seen_or_looks_the_same_changes_no_number(string typed) =>
        Assert.That(PhoneNumber.Read(typed, "CA").Value, Is.EqualTo("+14165550123"));

    [TestCase("", "CA", nameof(PhoneProblem.NotANumber))]
    [TestCase("none", "CA", nameof(PhoneProblem.NotANumber))]
    [TestCase("555-0123", "CA", nameof(PhoneProblem.NoAreaCode))]
    [TestCase("0491 570 156", "CA", nameof(PhoneProblem.NotOfCountry))]
    [TestCase("06 12 34 56 78", "CA", nameof(PhoneProblem.NotOfCountry))]
    [TestCase("416-555-0123", "NP", nameof(PhoneProblem.NotOfCountry))]
    [TestCase("000-000-0000", "CA", nameof(PhoneProblem.NotOfCountry))]
    [TestCase("123-456-7890", "CA", nameof(PhoneProblem.NotOfCountry))]
    [TestCase("416-555-0123", null, nameof(PhoneProblem.NoCountry))]
    [TestCase("+1 416 555 01", "CA", nameof(PhoneProblem.TooShort))]
    [TestCase("+1 000 000 0000", "CA", nameof(PhoneProblem.Impossible))]
    [TestCase("+0 123 456 789", "CA", nameof(PhoneProblem.UnknownCode))]
    [TestCase("+999 123 456 789", "CA", nameof(PhoneProblem.UnknownCode))]
    [TestCase("+1234567890123456", "CA", nameof(PhoneProblem.TooLong))]
    [TestCase("416-555-0123 / 416-555-0199", "CA", nameof(PhoneProblem.TooLong))]
    [TestCase("416-555-0123 x45", "CA", nameof(PhoneProblem.Extension))]
    [TestCase("416-555-0123 ext. 4", "CA", nameof(PhoneProblem.Extension))]
    [TestCase("416 555-0123, poste 45", "CA", nameof(PhoneProblem.Extension))]
    [TestCase("+1 416 555 0123 #45", "CA", nameof(PhoneProblem.Extension))]
    [TestCase("+1-416-555-0123;ext=45", "CA", nameof(PhoneProblem.Extension))]
    [TestCase("416-555-0123 or 416-555-0199", "CA", nameof(PhoneProblem.Words))]
    [TestCase("416-555-0123 (evenings)", "CA", nameof(PhoneProblem.Words))]
    public void What_is_no_number_is_not_guessed_and_its_reason_is_known(string typed, string? country, string problem) =>
        Assert.That(PhoneNumber.Read(typed, country), Is.EqualTo(new PhoneNumber(null, Enum.Parse<PhoneProblem>(problem))));

    [TestCase("+14165550123", "+1 416-555-0123")]
    [TestCase("+9779812345678", "+977 981-2345678")]
    [TestCase("+15551234567", "+1 555-123-4567")]
    [TestCase("none", "none")]
    [TestCase("", "")]
    public void A_number_is_shown_as_people_write_it(string value, string shown) => Assert.That(PhoneNumber.Spaced(value), Is.EqualTo(shown));
}
