using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Forms;

public sealed class FormValidationTests
{
    private static readonly Form Consultation = Fields.Form("""
        {
          "_id": "60d5f2a9a0b3f1001fbaa456",
          "fields": [
            { "name": "firstName", "label": "First name", "type": "text", "required": true },
            { "name": "email", "label": "E-mail", "type": "email", "required": true },
            { "name": "phone", "type": "phone" },
            { "name": "dob", "type": "date" },
            { "name": "province", "type": "select", "options": ["Ontario", { "value": "QC", "label": "Quebec" }] },
            { "name": "consent", "type": "checkbox", "required": true },
            { "name": "signature", "type": "signature", "required": true },
            { "name": "visitReason", "type": "textarea" }
          ]
        }
        """);

    [Test]
    public void Good_answers_have_no_problem()
    {
        Dictionary<string, object?> values = new()
        {
            ["firstName"] = "Jane",
            ["email"] = "jane@example.com",
            ["phone"] = "+15551234567",
            ["dob"] = "1980-02-29",
            ["province"] = "QC",
            ["consent"] = true,
            ["signature"] = "J. Doe",
            ["visitReason"] = "A cough.",
            ["referral"] = "what nobody asked is let through",
        };

        Assert.That(Consultation.Validate(values), Is.Empty);
    }

    [Test]
    public void Every_problem_comes_with_its_field_in_the_order_of_the_form()
    {
        Dictionary<string, object?> values = new()
        {
            ["visitReason"] = "",
            ["consent"] = false,
            ["province"] = "Quebec",
            ["dob"] = "1981-02-29",
            ["phone"] = "555-1234",
            ["email"] = "jane",
        };

        var problems = Consultation.Validate(values);

        Assert.That(problems.Select(problem => (problem.Field.Name, problem.Kind)), Is.EqualTo(new[]
        {
            ("firstName", FormProblemKind.Missing),
            ("email", FormProblemKind.NotAnEmail),
            ("phone", FormProblemKind.NotAPhone),
            ("dob", FormProblemKind.NotADate),
            ("province", FormProblemKind.NotOffered),
            ("consent", FormProblemKind.Missing),
            ("signature", FormProblemKind.Missing),
        }));
        Assert.That(problems.Select(problem => problem.Field), Is.SubsetOf(Consultation.Fields!));
        Assert.That(problems.Select(problem => problem.Message), Is.All.Not.Empty);
    }

    [Test]
    public void The_values_of_a_request_can_be_given() =>
        Assert.That(
            Consultation.Validate(The.Booking().Values).Select(problem => problem.Field.Name),
            Is.EqualTo(new[] { "firstName", "email", "consent", "signature" }));

    [Test]
    public void A_name_in_another_casing_is_another_name()
    {
        Dictionary<string, object?> values = new(StringComparer.OrdinalIgnoreCase) { ["Answer"] = "Jane" };
        var form = new Form { Id = "1", Fields = [Fields.RequiredOf("text")] };

        Assert.That(form.Validate(values).Single().Kind, Is.EqualTo(FormProblemKind.Missing));
    }

    [Test]
    public void Of_a_repeated_key_the_last_value_counts_and_no_key_is_no_answer()
    {
        var form = new Form { Id = "1", Fields = [Fields.RequiredOf("email")] };

        Assert.That(form.Validate([default, new("answer", "jane"), new("answer", "jane@example.com")]), Is.Empty);
        Assert.That(form.Validate([new("answer", "jane@example.com"), new("answer", "")]), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_form_without_fields_has_no_problem() =>
        Assert.Multiple(() =>
        {
            Assert.That(new Form { Id = "1" }.Validate([]), Is.Empty);
            Assert.That(new Form { Id = "1", Fields = [] }.Validate([new("answer", "Jane")]), Is.Empty);
        });

    [TestCase("""{ "type": "email", "required": true }""")]
    [TestCase("""{ "name": null, "type": "email", "required": true }""")]
    [TestCase("""{ "name": " ", "type": "email", "required": true }""")]
    public void A_field_without_a_name_is_passed_over(string field)
    {
        var nameless = Fields.Field(field);

        Assert.That(new Form { Id = "1", Fields = [nameless] }.Validate([new(" ", "jane"), new("", "jane")]), Is.Empty);
        Assert.That(nameless.Validate("jane"), Is.Null);
    }

    [Test]
    public void No_values_at_all_are_an_argument_error() =>
        Assert.That(() => Consultation.Validate(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("values"));
}
