using CarePortals.BookingPages.Language;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Questions;

/// <summary>Judges answers, as the service would, before it does.</summary>
internal static class AnswerCheck
{
    private const string DateOfBirth = "dob";

    public static IReadOnlyList<AnswerProblem> Check(IReadOnlyList<Question> questions, IReadOnlyList<Answer> answers, DateOnly today) =>
        [.. questions.Zip(answers, (question, answer) => (question.Name, Text: Problem(question, answer.Value, today)))
            .Where(problem => problem.Text is not null)
            .Select(problem => new AnswerProblem(problem.Name, problem.Text!))];

    private static string? Problem(Question question, string value, DateOnly today)
    {
        // Every text can name the question as it stands ({1}) or within a sentence ({0}).
        string Say(string text) => text.With(InSentence(question.Label), question.Label, question.MaxLength);

        if (value.Length > question.MaxLength)
        {
            return Say(Texts.TooLong);
        }

        if (question is { Kind: QuestionKind.Date, Name: DateOfBirth } && DateParts.TryRead(value) >= today)
        {
            return Say(Texts.MustBePast);
        }

        var problem = question.ToField().Validate(value);
        return problem?.Kind switch
        {
            null => null,
            FormProblemKind.Missing => Missing(question, Say),
            FormProblemKind.NotAnEmail => Texts.EmailWithAt,
            FormProblemKind.NotAPhone => Texts.NotAPhone,
            FormProblemKind.NotADate => Say(Texts.NotADate),
            FormProblemKind.NotOffered => Say(Texts.ChooseShown),
            _ => problem.Message,
        };
    }

    private static string Missing(Question question, Func<string, string> say) => question.Kind switch
    {
        // "Enter how do you feel?" is no sentence.
        QuestionKind.Choice or QuestionKind.Text or QuestionKind.LongText when question.Label.EndsWith('?') => say(Texts.AnswerQuestion),
        QuestionKind.Choice => say(Texts.ChooseAnswer),
        QuestionKind.Date => say(Texts.EnterDate),
        QuestionKind.Checkbox => Texts.TickTheBox.With(question.Label),
        _ => say(Texts.EnterText),
    };

    // "Date of birth" becomes "date of birth"; "OHIP number" stays.
    private static string InSentence(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
