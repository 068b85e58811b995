using CarePortals.BookingPages.Questions;

namespace CarePortals.BookingPages.Tests.Parts;

internal sealed class PhoneNumberTests
{
    [TestCase("416-555-0123", "+14165550123")]
    [TestCase("(416) 555.0123", "+14165550123")]
    [TestCase("1 416 555 0123", "+14165550123")]
    [TestCase("+977 98-1234-5678", "+9779812345678")]
    public void A_number_is_sent_with_its_country_code(string typed, string sent) =>
        Assert.That(PhoneNumber.Normalize(typed), Is.EqualTo(sent));

    [TestCase("")]
    [TestCase("555-0123")]
    [TestCase("+0 123 456 789")]
    [TestCase("+123456")]
    [TestCase("+1234567890123456")]
    [TestCase("416-555-0123 ext 4")]
    [TestCase("٤١٦٥٥٥٠١٢٣")]
    public void What_is_no_number_is_not_guessed(string typed) =>
        Assert.That(PhoneNumber.Normalize(typed), Is.Null);
}
