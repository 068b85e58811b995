namespace CarePortals.Generated.Tests.Forms;

public sealed class RequiredFieldTests
{
    private static readonly string?[] Types = ["text", "email", "phone", "date", "select", "checkbox", "textarea", "signature", "", null];

    private static readonly string[] Nothings = ["null", "\"\"", "\" \\t\\n\"", "[]", "[null]", "[\"\", \" \"]", "{}"];

    [Test]
    public void Nothing_is_missing_when_the_field_is_required([ValueSource(nameof(Types))] string? type, [ValueSource(nameof(Nothings))] string nothing) =>
        Assert.That(Fields.RequiredOf(type).Validate(Fields.Answer(nothing))?.Kind, Is.EqualTo(FormProblemKind.Missing));

    [Test]
    public void Nothing_is_no_problem_when_the_field_is_not_required([ValueSource(nameof(Types))] string? type, [ValueSource(nameof(Nothings))] string nothing) =>
        Assert.That(Fields.Of(type).Validate(Fields.Answer(nothing)), Is.Null);

    [TestCase("false")]
    [TestCase("\"false\"")]
    [TestCase("\"False\"")]
    [TestCase("0")]
    public void A_box_that_is_not_ticked_is_missing_when_it_is_required(string answer)
    {
        Assert.That(Fields.RequiredOf("checkbox").Validate(Fields.Answer(answer))?.Kind, Is.EqualTo(FormProblemKind.Missing));
        Assert.That(Fields.RequiredOf("Checkbox").Validate(Fields.Answer(answer))?.Kind, Is.EqualTo(FormProblemKind.Missing));
        Assert.That(Fields.Of("checkbox").Validate(Fields.Answer(answer)), Is.Null);
        Assert.That(Fields.RequiredOf("text").Validate(Fields.Answer(answer)), Is.Null, "An answer like another where there is no box.");
    }

    [TestCase("true")]
    [TestCase("\"true\"")]
    [TestCase("\"on\"")]
    [TestCase("1")]
    public void A_ticked_box_is_not_missing(string answer) =>
        Assert.That(Fields.RequiredOf("checkbox").Validate(Fields.Answer(answer)), Is.Null);

    [TestCase("""{ "name": "answer", "required": null }""")]
    [TestCase("""{ "name": "answer", "required": [] }""")]
    [TestCase("""{ "name": "answer", "required": false }""")]
    public void What_the_field_does_not_say_is_not_required(string field) => Assert.That(Fields.Field(field).Validate(null), Is.Null);
}
