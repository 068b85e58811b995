using System.Globalization;
using CarePortals.Generated;

namespace CarePortals.BookingApp.Answers;

/// <summary>Judges answers, as the service would, before it does.</summary>
internal static class AnswerCheck
{
    public static IReadOnlyList<AnswerProblem> Check(IReadOnlyList<Question> questions, IReadOnlyList<Answer> answers) =>
        [.. questions.Zip(answers, (question, answer) => (question.Name, Text: Problem(question, answer.Value)))
            .Where(problem => problem.Text is not null)
            .Select(problem => new AnswerProblem(problem.Name, problem.Text!))];

    private static string? Problem(Question question, string value)
    {
        if (value.Length > question.MaxLength)
        {
            return string.Create(CultureInfo.CurrentCulture, $"{question.Label} can have at most {question.MaxLength} characters");
        }

        var problem = question.ToField().Validate(value);
        var label = InSentence(question.Label);
        return problem?.Kind switch
        {
            null => null,
            FormProblemKind.Missing => Missing(question, label),
            FormProblemKind.NotAnEmail => "Enter an e-mail address with an @ sign, such as name@example.com",
            FormProblemKind.NotAPhone => "Enter a phone number with its area code. Abroad, start with +",
            FormProblemKind.NotADate => $"{question.Label} is not a date that exists",
            FormProblemKind.NotOffered => $"Choose one of the answers shown for {label}",
            _ => problem.Message,
        };
    }

    private static string Missing(Question question, string label) => question.Kind switch
    {
        QuestionKind.Select => $"Choose {label}",
        QuestionKind.Date => $"Enter {label} as day, month and year",
        QuestionKind.Checkbox => $"Tick the box “{question.Label}” to go on",
        _ => $"Enter {label}",
    };

    // "Date of birth" becomes "date of birth"; "OHIP number" stays.
    private static string InSentence(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
