using System.Text.Json;
using CarePortals.Sandbox.Booking;
using CarePortals.Sandbox.Clinics;

namespace CarePortals.Sandbox.Tests.Booking;

public sealed class FormCheckTests
{
    [TestCase("text", "\"Jane\"")]
    [TestCase("email", "\"jane@example.com\"")]
    [TestCase("email", "\"jane.doe+clinic@mail.example.co.uk\"")]
    [TestCase("phone", "\"+15551234567\"")]
    [TestCase("date", "\"1980-02-29\"")]
    [TestCase("select", "\"Ontario\"")]
    [TestCase("select", "\"QC\"")]
    [TestCase("checkbox", "true")]
    [TestCase("textarea", "\"one\\ntwo\"")]
    [TestCase("signature", "\"a type that nobody knows\"")]
    public void A_good_answer_passes(string type, string answer) => Assert.That(Check(type, answer), Is.Empty);

    [TestCase("text", "5", "values.answer must be a text")]
    [TestCase("textarea", "{}", "values.answer must be a text")]
    [TestCase("text", "\" \"", "values.answer is required")]
    [TestCase("text", "null", "values.answer is required")]
    [TestCase("email", "\"john\"", "values.answer must be an e-mail address")]
    [TestCase("email", "\"[email protected]\"", "values.answer must be an e-mail address")]
    [TestCase("email", "\"john@example.com\\n\"", "values.answer must be an e-mail address")]
    [TestCase("email", "\"john@example..com\"", "values.answer must be an e-mail address")]
    [TestCase("phone", "\"555-1234\"", "values.answer must be a phone number such as +15551234567")]
    [TestCase("phone", "\"+١٥٥٥١٢٣٤٥٦٧\"", "values.answer must be a phone number such as +15551234567")]
    [TestCase("date", "\"1981-02-29\"", "values.answer must be a date such as 1980-02-28")]
    [TestCase("date", "\"28/02/1980\"", "values.answer must be a date such as 1980-02-28")]
    [TestCase("select", "\"Quebec\"", "values.answer must be one of the answers that the form offers")]
    [TestCase("select", "\"ontario\"", "values.answer must be one of the answers that the form offers")]
    [TestCase("checkbox", "\"true\"", "values.answer must be true or false")]
    [TestCase("checkbox", "false", "values.answer must be true")]
    public void A_wrong_answer_is_named_and_not_repeated(string type, string answer, string expected) =>
        Assert.That(Check(type, answer), Is.EqualTo(new[] { expected }));

    [Test]
    public void An_optional_answer_may_be_missing_empty_or_false()
    {
        using var nothing = JsonDocument.Parse("""{ "b": "", "c": null, "d": false, "unknown": 5 }""");
        FormField[] fields = [Field("a", "email"), Field("b", "date"), Field("c", "checkbox"), Field("d", "checkbox")];

        Assert.That(FormCheck.Check(fields, nothing.RootElement), Is.Empty);
    }

    private static FormField Field(string name, string type) => new() { Name = name, Label = name, Type = type };

    private static List<string> Check(string type, string answer)
    {
        using var values = JsonDocument.Parse($$"""{ "answer": {{answer}} }""");
        using var options = JsonDocument.Parse("""["Ontario", { "value": "QC", "label": "Quebec" }]""");
        var field = Field("answer", type) with { Required = true, Options = type == "select" ? options.RootElement.EnumerateArray().ToList() : null };
        return [.. FormCheck.Check([field], values.RootElement)];
    }
}
