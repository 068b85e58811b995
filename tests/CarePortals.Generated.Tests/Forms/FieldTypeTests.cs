namespace CarePortals.Generated.Tests.Forms;

/// <summary>What each type of field asks of an answer that is given.</summary>
public sealed class FieldTypeTests
{
    [TestCase("jane@example.com")]
    [TestCase("jane.doe+clinic@mail.example.co.uk")]
    [TestCase("jané@exämple.ca")]
    public void An_email_passes(string answer) => Assert.That(Fields.Of("email").Validate(answer), Is.Null);

    [TestCase("jane")]
    [TestCase("@example.com")]
    [TestCase("jane@")]
    [TestCase("jane@example")]
    [TestCase("jane@example.")]
    [TestCase("jane@.com")]
    [TestCase("jane@example..com")]
    [TestCase("jane@doe@example.com")]
    [TestCase("jane doe@example.com")]
    [TestCase(" jane@example.com")]
    [TestCase("jane@example.com\n")]
    public void What_is_no_email_is_a_problem(string answer) =>
        Assert.That(Fields.Of("email").Validate(answer)?.Kind, Is.EqualTo(FormProblemKind.NotAnEmail));

    [TestCase("+15551234567")]
    [TestCase("+1234567")]
    [TestCase("+123456789012345")]
    public void A_phone_number_passes(string answer) => Assert.That(Fields.Of("phone").Validate(answer), Is.Null);

    [TestCase("+123456")]
    [TestCase("+1234567890123456")]
    [TestCase("+05551234567")]
    [TestCase("15551234567")]
    [TestCase("+1 555 123 4567")]
    [TestCase("+1555123456x")]
    [TestCase("+١٥٥٥١٢٣٤٥٦٧")]
    [TestCase("++15551234567")]
    [TestCase("+15551234567\n")]
    [TestCase("+")]
    public void What_is_no_phone_number_is_a_problem(string answer) =>
        Assert.That(Fields.Of("phone").Validate(answer)?.Kind, Is.EqualTo(FormProblemKind.NotAPhone));

    [TestCase("1980-02-28")]
    [TestCase("2024-02-29")]
    [TestCase("0001-01-01")]
    public void A_date_passes(string answer) => Assert.That(Fields.Of("date").Validate(answer), Is.Null);

    [TestCase("2023-02-29")]
    [TestCase("1980-13-01")]
    [TestCase("0000-01-01")]
    [TestCase("28/02/1980")]
    [TestCase("1980-2-28")]
    [TestCase("80-02-28")]
    [TestCase("1980-02-28T00:00:00.000Z")]
    [TestCase("١٩٨٠-٠٢-٢٨")]
    [TestCase("1980-02-28 ")]
    public void What_is_no_date_is_a_problem(string answer) =>
        Assert.That(Fields.Of("date").Validate(answer)?.Kind, Is.EqualTo(FormProblemKind.NotADate));

    [TestCase("\"Ontario\"")]
    [TestCase("\"QC\"")]
    [TestCase("3")]
    [TestCase("\"3\"")]
    [TestCase("""["Ontario", "QC"]""")]
    [TestCase("""["Ontario", "", null]""")]
    [TestCase("[]")]
    public void An_offered_answer_passes(string answer) => Assert.That(Province.Validate(Fields.Answer(answer)), Is.Null);

    [TestCase("\"Quebec\"", TestName = "The_label_is_not_the_answer")]
    [TestCase("\"ontario\"", TestName = "Another_casing_is_another_answer")]
    [TestCase("\"Ontario \"")]
    [TestCase("4")]
    [TestCase("true")]
    [TestCase("""["Ontario", "Quebec"]""")]
    [TestCase("""[["Ontario"]]""")]
    [TestCase("""{ "value": "QC", "label": "Quebec" }""")]
    public void What_is_not_offered_is_a_problem(string answer) =>
        Assert.That(Province.Validate(Fields.Answer(answer))?.Kind, Is.EqualTo(FormProblemKind.NotOffered));

    [TestCase("""{ "name": "province", "type": "select" }""")]
    [TestCase("""{ "name": "province", "type": "select", "options": [] }""")]
    [TestCase("""{ "name": "province", "type": "select", "options": [{ "value": "", "label": "Choose" }] }""")]
    [TestCase("""{ "name": "province", "type": "select", "options": "Ontario,Quebec" }""")]
    public void A_choice_of_nothing_takes_every_answer(string field) =>
        Assert.That(Fields.Field(field).Validate("Ontario"), Is.Null);

    [TestCase("text")]
    [TestCase("textarea")]
    [TestCase("checkbox")]
    [TestCase("signature")]
    [TestCase("radio")]
    [TestCase("")]
    [TestCase(null)]
    public void Another_type_or_none_takes_every_answer(string? type)
    {
        var field = Fields.RequiredOf(type);
        field.Options = [new FormOption { Value = "Ontario" }];

        Assert.That(new object[] { "jane", "Quebec", 5, true, new[] { "a" } }.Select(field.Validate), Is.All.Null);
    }

    [TestCase("Email", FormProblemKind.NotAnEmail)]
    [TestCase("PHONE", FormProblemKind.NotAPhone)]
    [TestCase("Date", FormProblemKind.NotADate)]
    [TestCase("SELECT", FormProblemKind.NotOffered)]
    public void The_casing_of_a_type_does_not_matter(string type, FormProblemKind expected)
    {
        var field = Fields.Of(type);
        field.Options = [new FormOption { Value = "Ontario" }];

        Assert.That(field.Validate("jane")?.Kind, Is.EqualTo(expected));
    }

    private static FormField Province { get; } = Fields.Field(
        """{ "name": "province", "type": "select", "options": ["Ontario", { "value": "QC", "label": "Quebec" }, 3, { "label": "Other" }] }""");
}
