using CarePortals.BookingPages.Questions;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Tests.Parts;

[SetUICulture("en-CA")]
internal sealed class AnswerCheckTests
{
    private static readonly DateOnly Today = new(2026, 10, 28);

    [TestCase("text", "", "Enter date of birth")]
    [TestCase("signature", "", "Enter date of birth")]
    [TestCase("date", "", "Enter date of birth as day, month and year")]
    [TestCase("select", "", "Choose date of birth")]
    [TestCase("radio", "", "Choose date of birth")]
    [TestCase("checkbox", "", "Tick the box “Date of birth” to go on")]
    [TestCase("email", "jane", "Enter an e-mail address with an @ sign, such as name@example.com")]
    [TestCase("Phone", "12", "Enter a phone number with its area code. Abroad, start with +")]
    [TestCase("date", "1981-02-29", "Date of birth is not a date that exists")]
    [TestCase("select", "1980", "Choose one of the answers shown for date of birth")]
    [TestCase("radio", "1980", "Choose one of the answers shown for date of birth")]
    public void The_patient_reads_what_to_mend_in_the_words_of_this_page(string type, string value, string expected) =>
        Assert.That(Problem(type, value), Is.EqualTo(expected));

    [TestCase("text", "anything")]
    [TestCase("signature", "anything")]
    [TestCase(null, "anything")]
    [TestCase("email", "jane@example.com")]
    [TestCase("phone", "+14165550123")]
    [TestCase("date", "1980-02-29")]
    [TestCase("select", "QC")]
    [TestCase("radio", "Ontario")]
    [TestCase("checkbox", Answer.Ticked)]
    public void A_good_answer_has_no_problem(string? type, string value) => Assert.That(Problem(type, value), Is.Null);

    [Test]
    public void An_answer_can_be_too_long() =>
        Assert.That(Problem("text", new string('a', 201)), Is.EqualTo("Date of birth can have at most 200 characters"));

    [TestCase("1980-02-29", null)]
    [TestCase("2026-10-27", null)]
    [TestCase("2026-10-28", "Date of birth must be in the past")]
    public void A_date_of_birth_is_in_the_past(string value, string? expected) => Assert.That(Problem("date", value), Is.EqualTo(expected));

    private static string? Problem(string? type, string value)
    {
        var question = Question.Of(new FormField
        {
            Name = "dob",
            Label = "Date of birth",
            Type = type,
            Required = true,
            Options = type is "select" or "radio" ? [new FormOption { Value = "Ontario" }, new FormOption { Value = "QC", Label = "Quebec" }] : null,
        });
        return AnswerCheck.Check([question], [new Answer(question.Name, question.Label, question.Kind, value, value)], Today).SingleOrDefault()?.Text;
    }
}
