using System.Net;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;

namespace CarePortals.BookingPages.Tests;

/// <summary>What a patient says reaches the clinic: unchanged, whole, and only what was asked. Through pages, as posted forms.</summary>
[CancelAfter(180_000)]
internal sealed class AnswersTests
{
    private const string Start = "2026-11-02T14:00:00Z";

    [TestCase("0491 570 156")]
    [TestCase("000-000-0000")]
    [TestCase("+1 416 555 01")]
    [TestCase("416-555-0123 x45")]
    public async Task A_number_that_is_none_is_asked_again_and_stays_as_it_was_typed(string typed)
    {
        var (api, page) = await AnswerAsync("""{ "name": "phone", "type": "phone", "label": "Phone" }""", new() { ["answer.phone"] = typed });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page.Values("answer.phone"), Is.EqualTo(new[] { typed }));
        Assert.That(api.Created, Is.Empty);
    }

    [TestCase("email", "jane.example.com")]
    [TestCase("phone", "12")]
    public async Task A_well_known_question_of_type_text_is_checked(string name, string typed)
    {
        var (_, page) = await AnswerAsync($$"""{ "name": "{{name}}", "type": "text", "label": "{{name}}" }""", new() { [$"answer.{name}"] = typed });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), page.Text);
    }

    [Test]
    public async Task A_date_of_birth_of_type_text_is_asked_in_parts_and_sent_as_the_service_takes_it() => Assert.That(
        await SentAsync("""{ "name": "dob", "type": "text" }""", new() { ["answer-day.dob"] = "4", ["answer-month.dob"] = "3", ["answer-year.dob"] = "1980" }),
        Is.EqualTo("""{"dob":"1980-03-04"}"""));

    [Test]
    public async Task A_clinic_elsewhere_gets_the_numbers_of_its_country() => Assert.That(
        await SentAsync("""{ "name": "phone" }""", new() { ["answer.phone"] = "984-1234567" }, "Clinic:TimeZone=Asia/Kathmandu"),
        Is.EqualTo("""{"phone":"+9779841234567"}"""));

    [Test]
    public async Task A_long_text_is_sent_whole()
    {
        var text = string.Concat(Enumerable.Repeat("penicillin, latex, ", 300)) + "peanuts";
        var (_, page) = await AnswerAsync("""{ "name": "allergies", "type": "text" }""", []);

        Assert.That(await SentAsync("""{ "name": "allergies", "type": "text" }""", new() { ["answer.allergies"] = text }), Does.EndWith("peanuts\"}"));
        Assert.That(page.Html, Does.Not.Contain("maxlength"));
    }

    [Test]
    public async Task A_limit_of_the_form_is_said_and_cuts_nothing()
    {
        var (_, page) = await AnswerAsync("""{ "name": "note", "type": "text", "maxLength": 10 }""", new() { ["answer.note"] = "twelve chars" });

        Assert.That(page.Text, Does.Contain("At most 10 characters.").And.Contain("Note can have at most 10 characters"));
        Assert.That(page.Values("answer.note"), Is.EqualTo(new[] { "twelve chars" }));
    }

    [Test]
    public async Task A_line_break_counts_as_one_character_of_a_limit() => Assert.That(
        await SentAsync("""{ "name": "note", "type": "textarea", "maxLength": 9 }""", new() { ["answer.note"] = "four\r\nfour" }),
        Is.EqualTo("""{"note":"four\r\nfour"}"""));

    [TestCase("\"type\": \"checkbox\"")]
    [TestCase("\"type\": \"select\", \"label\": \"Symptoms? Choose all that apply\"")]
    [TestCase("\"type\": \"multiselect\"")]
    public async Task Several_answers_are_sent_as_a_list(string members) => Assert.That(
        await SentPairsAsync($$"""{ "name": "s", {{members}}, "options": ["Cough", { "value": "f", "label": "Fever" }, "Rash"] }""", [("answer.s", "Cough"), ("answer.s", "f")]),
        Is.EqualTo("""{"s":["Cough","f"]}"""));

    [Test]
    public async Task Yes_and_no_are_both_answers() => Assert.That(
        await SentAsync("""{ "name": "smoker", "type": "boolean", "required": true }""", new() { ["answer.smoker"] = "false" }),
        Is.EqualTo("""{"smoker":false}"""));

    [Test]
    public async Task A_hidden_question_is_never_asked_and_carries_its_default()
    {
        const string Form = """{ "name": "note" }, { "name": "utm_campaign", "type": "hidden", "required": true, "default": "spring" }, { "name": "ref", "hidden": true, "required": true }""";
        var (_, details) = await AnswerAsync(Form, null);

        Assert.That(details.Text, Does.Not.Contain("utm_campaign").And.Not.Contain("ref "));
        Assert.That(await SentAsync(Form, new() { ["answer.note"] = "x", ["answer.utm_campaign"] = "forged" }), Is.EqualTo("""{"note":"x","utm_campaign":"spring"}"""));
    }

    [TestCase("no", null)]
    [TestCase("yes", "Enter an answer for “How many a day”")]
    public async Task A_question_is_demanded_only_when_its_condition_holds(string smoker, string? problem)
    {
        var (_, page) = await AnswerAsync(Smoking, new() { ["answer.smoker"] = smoker });

        Assert.That(page.Status, Is.EqualTo(problem is null ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity));
        Assert.That(page.Text, problem is null ? Does.Not.Contain("How many a day") : Does.Contain(problem));
    }

    [Test]
    public async Task What_was_typed_although_its_condition_does_not_hold_is_kept_and_shown()
    {
        var (_, review) = await AnswerAsync(Smoking, new() { ["answer.smoker"] = "no", ["answer.daily"] = "10 cigars" });

        Assert.That(review.Text, Does.Contain("10 cigars"));
    }

    [Test]
    public async Task Texts_of_a_form_are_texts()
    {
        var (_, details) = await AnswerAsync(
            """{ "type": "heading", "label": "About <b>you</b>" }, { "name": "p", "type": "paragraph", "label": "<p>Read this.</p><ul><li>One</li></ul>" }, { "name": "note" }""", null);

        Assert.That(details.Html, Does.Contain("<h2>About you</h2>"));
        Assert.That(WebUtility.HtmlDecode(details.Html), Does.Contain("Read this.\n\n• One"));
        Assert.That(details.Html, Does.Not.Contain("answer.p"));
    }

    [Test]
    public async Task A_service_without_questions_asks_who_comes()
    {
        var (api, problems) = await AnswerAsync("", []);

        Assert.That(problems.Text, Does.Contain("Enter your first name").And.Contain("Enter your last name").And.Contain("Enter your e-mail address").And.Contain("Enter your phone number"));
        Assert.That(api.Created, Is.Empty);
    }

    [TestCase("\u200Bjane@example.com ", "jane@example.com")]
    [TestCase("jane\u2060@example.com", "jane@example.com")]
    [TestCase("mailto:jane@example.com", "jane@example.com")]
    [TestCase("jane＠example.com", "jane@example.com")]
    public async Task An_address_that_was_copied_brings_nothing_that_nobody_sees(string typed, string sent) =>
        Assert.That(await SentAsync("""{ "name": "email" }""", new() { ["answer.email"] = typed }), Is.EqualTo($$"""{"email":"{{sent}}"}"""));

    [Test]
    public async Task A_required_answer_of_nothing_that_can_be_seen_is_missing()
    {
        var (_, page) = await AnswerAsync("""{ "name": "reason", "required": true }""", new() { ["answer.reason"] = "\u200B \u00A0" });

        Assert.That(page.Text, Does.Contain("Enter an answer for “Reason”"));
    }

    [Test]
    public async Task Parts_of_a_date_come_back_as_they_were_typed()
    {
        var (_, page) = await AnswerAsync("""{ "name": "dob" }""", new() { ["answer-day.dob"] = "4", ["answer-month.dob"] = "March", ["answer-year.dob"] = "80" });

        Assert.That(page.Values("answer-month.dob").Concat(page.Values("answer-year.dob")), Is.EqualTo(new[] { "March", "80" }));
        Assert.That(page.Text, Does.Contain("Date of birth: enter the month as a number, such as 3 for March"));
    }

    private const string Smoking =
        """{ "name": "smoker", "type": "radio", "label": "Do you smoke?", "options": ["yes", "no"] }, { "name": "daily", "label": "How many a day", "required": true, "showIf": { "field": "smoker", "value": "yes" } }""";

    private static Task<string> SentAsync(string fields, Dictionary<string, string> answers, params string[] settings) =>
        SentPairsAsync(fields, answers.Select(answer => (answer.Key, answer.Value)), settings);

    private static async Task<string> SentPairsAsync(string fields, IEnumerable<(string Name, string Value)> answers, params string[] settings)
    {
        var api = Api(fields);
        await using var site = await TestSite.StartAsync(configure: services => services.AddSingleton<ICarePortalsClient>(api), settings: settings);
        using var patient = new Patient(site);
        var review = await patient.SubmitPairsAsync(await patient.GetAsync($"/book/1/details?start={Start}"), "details", answers);
        var confirmed = await patient.ConfirmAsync(review);
        Assert.That(confirmed.Status, Is.EqualTo(HttpStatusCode.SeeOther), confirmed.Text);
        return JsonConvert.SerializeObject(api.Created.Single().Values);
    }

    /// <summary>The form, or with answers what comes of them.</summary>
    private static async Task<(FakeClient Api, WebPage Page)> AnswerAsync(string fields, Dictionary<string, string>? answers)
    {
        var api = Api(fields);
        await using var site = await TestSite.StartAsync(configure: services => services.AddSingleton<ICarePortalsClient>(api));
        using var patient = new Patient(site);
        var details = await patient.GetAsync($"/book/1/details?start={Start}");
        return (api, answers is null ? details : await patient.SubmitAsync(details, "details", answers));
    }

    private static FakeClient Api(string fields) => new()
    {
        Services = [new Service { Id = "1", Label = "Visit", IsVirtualMeeting = true, Fields = JsonConvert.DeserializeObject<FormField[]>($"[{fields}]") }],
        Availability = new Availability { Days = new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["2026-11-02"] = [new(2026, 11, 2, 14, 0, 0, TimeSpan.Zero)] } },
    };
}
