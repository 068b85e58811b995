using CarePortals.BookingPages.Questions;
using CarePortals.Generated;
using Newtonsoft.Json;

namespace CarePortals.BookingPages.Tests.Parts;

[Category("Elsewhere")]
[SetUICulture("en-CA")]
internal sealed class FieldReaderTests
{
    [TestCase("""{ "name": "email", "type": "text" }""", nameof(QuestionKind.Email))]
    [TestCase("""{ "name": "Email" }""", nameof(QuestionKind.Email))]
    [TestCase("""{ "name": "phone_number", "type": "text" }""", nameof(QuestionKind.Phone))]
    [TestCase("""{ "name": "mobile", "type": "string" }""", nameof(QuestionKind.Phone))]
    [TestCase("""{ "name": "dob", "type": "text" }""", nameof(QuestionKind.Date))]
    [TestCase("""{ "name": "date_of_birth" }""", nameof(QuestionKind.Date))]
    [TestCase("""{ "name": "patientEmail", "type": "text" }""", nameof(QuestionKind.Email))]
    [TestCase("""{ "name": "adresse_courriel" }""", nameof(QuestionKind.Email))]
    [TestCase("""{ "name": "phone2", "type": "text" }""", nameof(QuestionKind.Phone))]
    [TestCase("""{ "name": "emergencyContactPhone" }""", nameof(QuestionKind.Phone))]
    [TestCase("""{ "name": "Téléphone" }""", nameof(QuestionKind.Phone))]
    [TestCase("""{ "name": "mothers-cell", "type": "text" }""", nameof(QuestionKind.Phone))]
    [TestCase("""{ "name": "child_dob", "type": "text" }""", nameof(QuestionKind.Date))]
    [TestCase("""{ "name": "phoneType", "type": "text" }""", nameof(QuestionKind.Text))]
    [TestCase("""{ "name": "emailConsent", "type": "text" }""", nameof(QuestionKind.Text))]
    [TestCase("""{ "name": "email", "type": "textarea" }""", nameof(QuestionKind.LongText), TestName = "A type that says something else decides")]
    [TestCase("""{ "name": "a", "type": "checkbox" }""", nameof(QuestionKind.Checkbox))]
    [TestCase("""{ "name": "a", "type": "checkbox", "options": ["x", "y"] }""", nameof(QuestionKind.Choices))]
    [TestCase("""{ "name": "a", "type": "multi-select", "options": ["x"] }""", nameof(QuestionKind.Choices))]
    [TestCase("""{ "name": "a", "type": "select", "multiple": true, "options": ["x"] }""", nameof(QuestionKind.Choices))]
    [TestCase("""{ "name": "a", "type": "select", "label": "Symptoms (choose all that apply)", "options": ["x"] }""", nameof(QuestionKind.Choices))]
    [TestCase("""{ "name": "a", "type": "radio", "label": "Cochez une ou plusieurs cases", "options": ["x"] }""", nameof(QuestionKind.Choices))]
    [TestCase("""{ "name": "a", "type": "text", "options": ["x"] }""", nameof(QuestionKind.Choice))]
    [TestCase("""{ "name": "a", "type": "boolean" }""", nameof(QuestionKind.YesNo))]
    [TestCase("""{ "name": "utm", "type": "hidden", "required": true }""", nameof(QuestionKind.Hidden))]
    [TestCase("""{ "name": "utm", "type": "text", "hidden": true }""", nameof(QuestionKind.Hidden))]
    [TestCase("""{ "name": "utm", "type": "text", "visible": false }""", nameof(QuestionKind.Hidden))]
    [TestCase("""{ "type": "heading", "label": "About you" }""", nameof(QuestionKind.Heading))]
    [TestCase("""{ "name": "p1", "type": "paragraph", "label": "<p>Read this</p>", "required": false }""", nameof(QuestionKind.Note))]
    [TestCase("""{ "name": "p1", "type": "html", "content": "<b>Read</b> this" }""", nameof(QuestionKind.Note))]
    [TestCase("""{ "name": "scan", "type": "file", "required": true }""", nameof(QuestionKind.Unsupported))]
    [TestCase("""{ "name": "scan", "type": "file", "validate": { "required": true } }""", nameof(QuestionKind.Unsupported))]
    [TestCase("""{ "name": "grid", "type": "matrix", "required": true }""", nameof(QuestionKind.Unsupported))]
    public void Name_type_and_members_decide_how_a_field_is_asked(string json, string kind) =>
        Assert.That(Read(json).Single().Kind, Is.EqualTo(Enum.Parse<QuestionKind>(kind)));

    [TestCase("""{ "name": "p", "type": "divider" }""")]
    [TestCase("""{ "name": "scan", "type": "file" }""")]
    [TestCase("""{ "name": " ", "type": "text" }""")]
    public void What_says_nothing_and_need_not_be_asked_is_left_out(string json) => Assert.That(Read(json), Is.Empty);

    [TestCase("\"default\": \"web\"", "\"web\"")]
    [TestCase("\"defaultValue\": 7", "7")]
    [TestCase("\"value\": [\"a\", \"b\"]", "[\"a\",\"b\"]")]
    [TestCase("\"default\": \"2026-01-02T00:00:00Z\"", "\"2026-01-02T00:00:00Z\"")]
    public void A_hidden_question_carries_its_default_as_it_is_written(string member, string json)
    {
        var question = Read($$"""{ "name": "utm", "type": "hidden", {{member}} }""").Single();

        var answer = new Answer(question.Name, question.Label, question.Kind, question.Default!, "");
        Assert.That(JsonConvert.SerializeObject(answer.ApiValue), Is.EqualTo(json));
    }

    [TestCase("""{ "name": "a", "label": "<b>Allergies</b> &amp; reactions" }""", "Allergies & reactions")]
    [TestCase("""{ "name": "a[0]" }""", "a[0]")]
    [TestCase("""{ "name": "pharmacy" }""", "Pharmacy")]
    [TestCase("""{ "name": "healthCardNumber" }""", "Health card number")]
    [TestCase("""{ "name": "OHIP_number" }""", "OHIP number")]
    [TestCase("""{ "name": "dob" }""", "Date of birth")]
    public void A_label_is_text(string json, string label) => Assert.That(Read(json).Single().Label, Is.EqualTo(label));

    [TestCase("\"maxLength\": 40", 40)]
    [TestCase("\"validation\": { \"max_length\": \"40\" }", 40)]
    [TestCase("\"other\": 40", null)]
    public void A_limit_is_the_form_s_or_there_is_none(string member, int? expected) =>
        Assert.That(Read($$"""{ "name": "a", {{member}} }""").Single().MaxLength, Is.EqualTo(expected));

    [TestCase("\"required\": true", true)]
    [TestCase("\"required\": \"yes\"", true)]
    [TestCase("\"required\": 1", true)]
    [TestCase("\"validate\": { \"required\": true }", true)]
    [TestCase("\"mandatory\": true", true)]
    [TestCase("\"required\": false, \"mandatory\": true", false)]
    [TestCase("\"other\": true", false)]
    public void What_the_form_demands_is_demanded(string member, bool expected) =>
        Assert.That(Read($$"""{ "name": "a", {{member}} }""").Single().IsRequired, Is.EqualTo(expected));

    [TestCase("\"options\": [\"QC\", { \"value\": \"ON\", \"label\": \"Ontario\" }]", "QC=QC, ON=Ontario")]
    [TestCase("\"options\": [{ \"label\": \"Quebec\" }, { \"value\": \"\", \"label\": \"Choose…\" }]", "Quebec=Quebec")]
    [TestCase("\"options\": [{ \"id\": \"QC\", \"text\": \"Quebec\" }]", "QC=Quebec")]
    [TestCase("\"options\": [{ \"id\": 7, \"name\": \"Quebec\" }]", "7=Quebec")]
    [TestCase("\"options\": [1, 2]", "1=1, 2=2")]
    [TestCase("\"choices\": [\"QC\", \"ON\"]", "QC=QC, ON=ON")]
    [TestCase("\"values\": [{ \"value\": \"QC\", \"label\": \"Quebec\" }]", "QC=Quebec")]
    [TestCase("\"data\": { \"values\": [{ \"value\": \"QC\", \"label\": \"Quebec\" }] }", "QC=Quebec")]
    [TestCase("\"options\": { \"QC\": \"Quebec\", \"ON\": \"Ontario\" }", "QC=Quebec, ON=Ontario")]
    [TestCase("\"options\": \"Quebec\\nOntario, north\"", "Quebec=Quebec, Ontario, north=Ontario, north")]
    [TestCase("\"options\": \"Quebec, Ontario\"", "Quebec=Quebec, Ontario=Ontario")]
    [TestCase("\"type\": \"checkbox\", \"choices\": [\"Cough\", \"Fever\"]", "Cough=Cough, Fever=Fever")]
    [TestCase("\"list\": \"provinces\"", "")]
    [TestCase("\"type\": \"checkbox\", \"options\": { \"style\": \"big\", \"color\": \"red\" }", "")]
    public void The_answers_that_a_field_offers_are_offered(string member, string expected) =>
        Assert.That(string.Join(", ", Read(member.Contains("\"type\"") ? $$"""{ "name": "a", {{member}} }""" : $$"""{ "name": "a", "type": "select", {{member}} }""").Single().Choices.Select(choice => $"{choice.Value}={choice.Label}")), Is.EqualTo(expected));

    [TestCase("\"type\": \"fieldset\", \"label\": \"About you\", \"fields\": [{ \"name\": \"a\", \"required\": true }, { \"name\": \"b\" }]", "About you A B")]
    [TestCase("\"type\": \"columns\", \"columns\": [{ \"components\": [{ \"key\": \"a\", \"label\": \"A\" }] }, { \"components\": [{ \"key\": \"b\", \"label\": \"B\" }] }]", "A B")]
    [TestCase("\"type\": \"section\", \"questions\": [{ \"type\": \"group\", \"fields\": [{ \"name\": \"a\" }] }]", "A")]
    public void Questions_within_a_group_are_asked_as_well(string members, string expected) =>
        Assert.That(string.Join(' ', Read($$"""{ {{members}} }""").Select(question => question.Label)), Is.EqualTo(expected));

    [Test]
    public void A_question_within_a_group_depends_on_what_the_group_depends_on()
    {
        var questions = Read(Smoker, """{ "type": "group", "showIf": { "field": "smoker", "value": "yes" }, "fields": [{ "name": "daily", "required": true }] }""");

        Assert.That(questions[1].Applies(questions, [Said("yes")]), Is.True);
        Assert.That(questions[1].Applies(questions, [Said("no")]), Is.False);
        Assert.That(Read("""{ "type": "group", "hidden": true, "fields": [{ "name": "daily", "default": "2" }] }""").Single().Kind, Is.EqualTo(QuestionKind.Hidden));
    }

    [TestCase("\"showIf\": { \"field\": \"smoker\", \"value\": \"yes\" }")]
    [TestCase("\"condition\": { \"field\": \"smoker\", \"operator\": \"equals\", \"value\": \"yes\" }")]
    [TestCase("\"conditions\": [{ \"question\": \"smoker\", \"op\": \"==\", \"value\": \"Yes, I do\" }]")]
    [TestCase("\"conditional\": { \"show\": true, \"when\": \"smoker\", \"eq\": \"yes\" }")]
    [TestCase("\"dependsOn\": { \"name\": \"smoker\", \"values\": [\"yes\"] }")]
    [TestCase("\"visibleIf\": \"{smoker} = 'yes'\"")]
    [TestCase("\"visible_if\": { \"smoker\": \"yes\" }")]
    [TestCase("\"hideIf\": { \"field\": \"smoker\", \"value\": \"no\" }")]
    [TestCase("\"showWhen\": { \"field\": \"smoker\", \"notEquals\": \"no\" }")]
    [TestCase("\"logic\": { \"action\": \"show\", \"all\": [{ \"field\": \"smoker\", \"value\": \"yes\" }] }")]
    public void A_condition_that_is_known_is_honoured(string member)
    {
        var questions = Read(Smoker, $$"""{ "name": "daily", "label": "How many?", "required": true, {{member}} }""");

        Assert.That(questions[1].IsRequired, Is.True);
        Assert.That(questions[1].Applies(questions, [Said("yes")]), Is.True, "yes");
        Assert.That(questions[1].Applies(questions, [Said("no")]), Is.False, "no");
    }

    [TestCase("\"showIf\": \"score > 3 && smoker\"")]
    [TestCase("\"condition\": { \"field\": \"age\", \"operator\": \">\", \"value\": 3 }")]
    [TestCase("\"condition\": { \"field\": \"nobody\", \"value\": \"x\" }")]
    [TestCase("\"conditions\": { \"any\": [{ \"field\": \"smoker\", \"value\": \"yes\" }, { \"field\": \"smoker\", \"value\": \"no\" }] }")]
    [TestCase("\"dependsOn\": \"smoker\"")]
    public void A_condition_that_is_not_known_is_shown_and_never_demanded(string member)
    {
        var question = Read(Smoker, $$"""{ "name": "daily", "required": true, {{member}} }""")[1];

        Assert.That((question.IsRequired, question.Conditions, question.IsAsked), Is.EqualTo((false, Array.Empty<Condition>(), true)));
    }

    [TestCase("\"conditional\": { \"show\": \"\", \"when\": \"\", \"eq\": \"\" }")]
    [TestCase("\"condition\": null")]
    [TestCase("\"conditions\": []")]
    [TestCase("\"visible\": true")]
    public void A_condition_that_says_nothing_is_none(string member)
    {
        var question = Read(Smoker, $$"""{ "name": "daily", "required": true, {{member}} }""")[1];

        Assert.That((question.IsRequired, question.Conditions), Is.EqualTo((true, Array.Empty<Condition>())));
    }

    private const string Smoker = """{ "name": "smoker", "type": "radio", "label": "Do you smoke?", "options": [{ "value": "yes", "label": "Yes, I do" }, "no"] }""";

    private static Answer Said(string value) => new("smoker", "", QuestionKind.Choice, value, value);

    private static IReadOnlyList<Question> Read(params string[] fields) =>
        FieldReader.Read([.. fields.Select(field => JsonConvert.DeserializeObject<FormField>(field)!)]);
}
