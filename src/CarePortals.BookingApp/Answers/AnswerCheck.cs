using System.Globalization;

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
        var label = InSentence(question.Label);
        if (value.Length == 0)
        {
            return question.IsRequired ? Missing(question, label) : null;
        }

        if (value.Length > question.MaxLength)
        {
            return string.Create(CultureInfo.CurrentCulture, $"{question.Label} can have at most {question.MaxLength} characters");
        }

        return question.Kind switch
        {
            QuestionKind.Email when !IsEmail(value) => "Enter an e-mail address with an @ sign, such as name@example.com",
            QuestionKind.Phone when PhoneNumber.Normalize(value) is null => "Enter a phone number with its area code. Abroad, start with +",
            QuestionKind.Date when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                $"{question.Label} is not a date that exists",
            QuestionKind.Select when question.Choices.All(choice => choice.Value != value) => $"Choose one of the answers shown for {label}",
            _ => null,
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

    private static bool IsEmail(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        var domain = value[(at + 1)..];
        return at > 0 && !value.Any(char.IsWhiteSpace) && !domain.Contains('@', StringComparison.Ordinal)
            && domain.Contains('.', StringComparison.Ordinal) && domain.Split('.').All(part => part.Length > 0);
    }
}
