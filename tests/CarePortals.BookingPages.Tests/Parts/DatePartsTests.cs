using CarePortals.BookingPages.Questions;

namespace CarePortals.BookingPages.Tests.Parts;

[Category("Elsewhere")]
internal sealed class DatePartsTests
{
    [TestCase("27", "3", "1980", "1980-03-27")]
    [TestCase("05", "03", "1980", "1980-03-05")]
    [TestCase("２７", "٣", "1980\u200B", "1980-03-27")]
    public void A_date_is_sent_as_the_service_takes_it(string day, string month, string year, string sent) =>
        Assert.That(new DateParts(day, month, year).Value, Is.EqualTo(sent));

    [TestCase("27", "3", "80", nameof(DateProblem.ShortYear))]
    [TestCase("27", "3", "0080", nameof(DateProblem.ShortYear))]
    [TestCase("27", "3", "19-80", nameof(DateProblem.ShortYear))]
    [TestCase("27", "", "1980", nameof(DateProblem.NoMonth))]
    [TestCase("", "3", "1980", nameof(DateProblem.NoDay))]
    [TestCase("27", "3", "", nameof(DateProblem.NoYear))]
    [TestCase("27", "March", "1980", nameof(DateProblem.MonthInWords))]
    [TestCase("27", "févr.", "1980", nameof(DateProblem.MonthInWords))]
    [TestCase("31", "2", "1980", nameof(DateProblem.NotADate))]
    [TestCase("29", "2", "1981", nameof(DateProblem.NotADate))]
    [TestCase("1", "13", "1980", nameof(DateProblem.NotADate))]
    [TestCase("0", "1", "1980", nameof(DateProblem.NotADate))]
    [TestCase("27th", "3", "1980", nameof(DateProblem.NotADate))]
    public void What_is_no_date_has_a_reason_and_comes_back_as_it_was_typed(string day, string month, string year, string problem)
    {
        var parts = new DateParts(day, month, year);

        Assert.That(parts.Problem, Is.EqualTo(Enum.Parse<DateProblem>(problem)));
        Assert.That(DateParts.Of(parts.Value), Is.EqualTo(parts));
    }
}
