using System.Text;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Questions;

/// <summary>Reads what a patient sent into answers, cleaned but not judged.</summary>
internal static class AnswerReader
{
    private const string MailTo = "mailto:";

    /// <param name="questions">What was asked.</param>
    /// <param name="form">What came back.</param>
    /// <param name="country">Two letters: whose phone numbers need no country code; or null.</param>
    public static IReadOnlyList<Answer> Read(IReadOnlyList<Question> questions, IFormCollection form, string? country)
    {
        Answer[] answers = [.. questions.Where(question => question.HasAnswer).Select(question => Read(question, form, country))];
        return [.. answers.Select(answer => answer with { Applies = questions.First(question => question.HasAnswer && question.Name == answer.Name).Applies(questions, answers) })];
    }

    private static Answer Read(Question question, IFormCollection form, string? country)
    {
        string Typed(string name) => form[name].ToString().Trim();

        if (question.Kind == QuestionKind.Choices)
        {
            // Every box is sent under the same name; what nobody offers is kept, and refused by the check.
            string[] chosen = [.. form[question.InputName].OfType<string>().Where(value => value.Length > 0).Distinct()];
            return new Answer(question.Name, question.Label, question.Kind, "", string.Join("\n", chosen.Select(value => LabelOf(question, value)))) { Several = chosen };
        }

        var value = question.Kind switch
        {
            QuestionKind.Hidden => question.Default ?? "",
            QuestionKind.Checkbox => Typed(question.InputName).Length > 0 ? Answer.Ticked : "",
            QuestionKind.Phone => PhoneNumber.Read(Typed(question.InputName), country).Value ?? Typed(question.InputName),
            QuestionKind.Email => EmailOf(Typed(question.InputName)),
            QuestionKind.Date => new DateParts(Typed(question.DayName), Typed(question.MonthName), Typed(question.YearName)).Value,

            // Offered as it is written, with whatever spaces.
            QuestionKind.Choice => form[question.InputName].ToString(),
            _ => Typed(question.InputName) is var text && TypedText.IsBlank(text) ? "" : text,
        };
        return new Answer(question.Name, question.Label, question.Kind, value, TextOf(question, value));
    }

    // An address that was copied brings characters that nobody sees and no mail server takes. What is none stays as typed.
    private static string EmailOf(string typed)
    {
        var seen = TypedText.Visible(typed).Normalize(NormalizationForm.FormKC).Trim();
        seen = seen.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase) ? seen[MailTo.Length..] : seen;
        return EmailAddress.IsOne(seen) ? seen : TypedText.IsBlank(typed) ? "" : typed;
    }

    private static string TextOf(Question question, string value) => question.Kind switch
    {
        QuestionKind.Hidden => "",
        QuestionKind.Checkbox => value == Answer.Ticked ? Texts.Yes : Texts.No,
        QuestionKind.Phone => PhoneNumber.Spaced(value),
        QuestionKind.Choice or QuestionKind.YesNo => LabelOf(question, value),
        QuestionKind.Date when DateParts.TryRead(value) is { } date => AppointmentTime.LongTextOf(date),
        _ => value,
    };

    private static string LabelOf(Question question, string value) => question.Choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value;
}
