using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Forms;

public sealed class FormProblemTests
{
    [TestCase("email")]
    [TestCase("phone")]
    [TestCase("date")]
    [TestCase("select")]
    public void A_problem_never_repeats_the_answer(string type)
    {
        var field = Fields.Of(type);
        field.Options = [new FormOption { Value = "Ontario" }];

        var problem = field.Validate("secret of Jane Doe");

        Assert.That($"{problem!.Message} {problem}", Does.Not.Contain("secret").And.Not.Contain("Jane"));
    }

    [Test]
    public void Its_text_is_the_kind_alone()
    {
        var field = Fields.Field("""{ "name": "email", "label": "Your e-mail", "type": "email", "placeholder": "jane@example.com", "hint": "a" }""");

        Assert.That(field.Validate("jane")!.ToString(), Is.EqualTo("FormProblem: NotAnEmail"));
    }

    [TestCase("text", "", "This question must be answered.")]
    [TestCase("checkbox", "false", "Tick the box: it is required.")]
    [TestCase("email", "jane", "Enter an e-mail address such as name@example.com.")]
    [TestCase("phone", "555-1234", "Enter a phone number with + and the country code, and only digits after the +, such as +15551234567.")]
    [TestCase("date", "28/02/1980", "Enter a date that exists, as year-month-day, such as 1980-02-28.")]
    [TestCase("select", "Quebec", "Choose one of the offered options, and write its value exactly as the form does.")]
    public void The_message_says_how_to_mend_it(string type, string answer, string expected)
    {
        var field = Fields.RequiredOf(type);
        field.Options = [new FormOption { Value = "Ontario" }];

        Assert.That(field.Validate(answer)!.Message, Is.EqualTo(expected));
    }
}
