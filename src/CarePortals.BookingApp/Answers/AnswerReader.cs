using System.Globalization;

namespace CarePortals.BookingApp.Answers;

/// <summary>Reads what a patient sent into answers, cleaned but not judged.</summary>
internal static class AnswerReader
{
    public static IReadOnlyList<Answer> Read(IReadOnlyList<Question> questions, IFormCollection form) =>
        [.. questions.Select(question => Read(question, form[question.InputName].ToString().Trim()))];

    private static Answer Read(Question question, string typed)
    {
        var value = question.Kind switch
        {
            QuestionKind.Checkbox => typed.Length > 0 ? Answer.Ticked : "",
            QuestionKind.Phone => PhoneNumber.Normalize(typed) ?? typed,
            _ => typed,
        };
        return new Answer(question.Name, question.Label, question.Kind, value, TextOf(question, value));
    }

    private static string TextOf(Question question, string value) => question.Kind switch
    {
        QuestionKind.Checkbox => value == Answer.Ticked ? "Yes" : "No",
        QuestionKind.Select => question.Choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value,
        QuestionKind.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        _ => value,
    };
}
