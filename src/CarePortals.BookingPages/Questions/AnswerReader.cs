using System.Globalization;
using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Questions;

/// <summary>Reads what a patient sent into answers, cleaned but not judged.</summary>
internal static class AnswerReader
{
    public static IReadOnlyList<Answer> Read(IReadOnlyList<Question> questions, IFormCollection form) =>
        [.. questions.Select(question => Read(question, form))];

    private static Answer Read(Question question, IFormCollection form)
    {
        string Typed(string name) => form[name].ToString().Trim();

        var value = question.Kind switch
        {
            QuestionKind.Checkbox => Typed(question.InputName).Length > 0 ? Answer.Ticked : "",
            QuestionKind.Phone => PhoneNumber.Normalize(Typed(question.InputName)) ?? Typed(question.InputName),
            QuestionKind.Date => new DateParts(Typed(question.DayName), Typed(question.MonthName), Typed(question.YearName)).Value,
            _ => Typed(question.InputName),
        };
        return new Answer(question.Name, question.Label, question.Kind, value, TextOf(question, value));
    }

    private static string TextOf(Question question, string value) => question.Kind switch
    {
        QuestionKind.Checkbox => value == Answer.Ticked ? Texts.Yes : Texts.No,
        QuestionKind.Choice => question.Choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value,
        QuestionKind.Date when DateParts.TryRead(value) is { } date => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        _ => value,
    };
}
