using CarePortals.BookingPages.Questions;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Tests.Parts;

[Category("Elsewhere")]
[SetUICulture("en-CA")]
internal sealed class AnswerCheckTests
{
    private static readonly DateOnly Today = new(2026, 10, 28);

    [TestCase("text", "", "Enter an answer for “First visit”")]
    [TestCase("signature", "", "Enter an answer for “First visit”")]
    [TestCase("date", "", "Enter the day, month and year for “First visit”")]
    [TestCase("select", "", "Choose an answer for “First visit”")]
    [TestCase("radio", "", "Choose an answer for “First visit”")]
    [TestCase("boolean", "", "Choose an answer for “First visit”")]
    [TestCase("multiselect", "", "Choose at least one answer for “First visit”")]
    [TestCase("checkbox", "", "Tick the box “First visit” to go on")]
    [TestCase("email", "jane", "Enter an e-mail address with an @ sign, such as name@example.com")]
    [TestCase("email", "jane@example", "Enter the whole e-mail address without spaces, such as name@example.com")]
    [TestCase("email", "jane @example.com", "Enter the whole e-mail address without spaces, such as name@example.com")]
    [TestCase("email", "a@example.com, b@example.com", "Enter one e-mail address, such as name@example.com")]
    [TestCase("Phone", "12", "Enter a phone number with its area code. Abroad, start with +")]
    [TestCase("phone", "+1 416 555 01", "This phone number is too short. Check its digits")]
    [TestCase("phone", "0491 570 156", "This is not a phone number in Canada. Check its digits. For another country, start with + and the country code")]
    [TestCase("phone", "416-555-0123 x45", "Enter the phone number without its extension. Write the extension in another answer, or tell the clinic when it calls")]
    [TestCase("date", "1981-02-29", "First visit must be a real date")]
    [TestCase("select", "1980", "Choose one of the answers shown for “First visit”")]
    [TestCase("multiselect", "1980", "Choose one of the answers shown for “First visit”")]
    [TestCase("radio", "1980", "Choose one of the answers shown for “First visit”")]
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
    [TestCase("multiselect", "QC")]
    [TestCase("boolean", "false")]
    [TestCase("checkbox", Answer.Ticked)]
    public void A_good_answer_has_no_problem(string? type, string value) => Assert.That(Problem(type, value), Is.Null);

    [Test]
    public void A_text_has_no_limit_that_the_form_does_not_set() => Assert.That(Problem("text", new string('a', 20_000)), Is.Null);

    [Test]
    public void A_limit_of_the_form_is_said()
    {
        var question = new Question("note", "Note", QuestionKind.Text, IsRequired: false, Placeholder: null, []) { MaxLength = 5 };

        Assert.That(
            AnswerCheck.Check([question], [new Answer("note", "Note", QuestionKind.Text, "123456", "123456")], Today, "CA").Single().Text,
            Is.EqualTo("Note can have at most 5 characters"));
    }

    [TestCase("1980-02-29", null)]
    [TestCase("2026-10-27", null)]
    [TestCase("2026-10-28", "Date of birth must be in the past")]
    [TestCase("1880-02-29", "Date of birth: check the year")]
    public void A_date_of_birth_is_in_the_past_of_somebody_alive(string value, string? expected) =>
        Assert.That(Problem("text", value, "dob", "Date of birth"), Is.EqualTo(expected));

    [TestCase("firstName", "First name", "Enter your first name")]
    [TestCase("last_name", "Last name:", "Enter your last name")]
    [TestCase("email", "E-mail", "Enter your e-mail address")]
    [TestCase("phone", "Telephone", "Enter your phone number")]
    [TestCase("dob", "Date of birth", "Enter your date of birth")]
    [TestCase("firstName", "Child’s first name", "Enter an answer for “Child’s first name”")]
    [TestCase("firstName", "Your first name", "Enter an answer for “Your first name”")]
    [TestCase("phone", "Emergency contact", "Enter an answer for “Emergency contact”")]
    [TestCase("dob", "Patient’s birthday", "Enter the day, month and year for “Patient’s birthday”")]
    [TestCase("pharmacy", "Pharmacy", "Enter an answer for “Pharmacy”")]
    public void What_is_missing_is_asked_for_in_a_whole_sentence(string name, string label, string expected) =>
        Assert.That(Problem("text", "", name, label), Is.EqualTo(expected));

    private static string? Problem(string? type, string value, string name = "first", string label = "First visit")
    {
        var question = FieldReader.Read([new FormField
        {
            Name = name,
            Label = label,
            Type = type,
            Required = true,
            Options = type is "select" or "radio" or "multiselect" ? [new FormOption { Value = "Ontario" }, new FormOption { Value = "QC", Label = "Quebec" }] : null,
        }]).Single();
        value = question.Kind == QuestionKind.Date && DateParts.TryRead(value) is null && value.Split('-') is [var year, var month, var day] ? new DateParts(day, month, year).Value : value;
        var answer = new Answer(question.Name, question.Label, question.Kind, question.Kind == QuestionKind.Choices ? "" : value, value)
        {
            Several = question.Kind == QuestionKind.Choices && value.Length > 0 ? [value] : [],
        };
        return AnswerCheck.Check([question], [answer], Today, "CA").SingleOrDefault()?.Text;
    }
}
