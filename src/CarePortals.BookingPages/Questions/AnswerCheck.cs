using System.Text.RegularExpressions;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Language;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Questions;

/// <summary>Checks answers as the service would, before they are sent.</summary>
internal static partial class AnswerCheck
{
    // Nobody older comes, and a slip of a key is common: 1880 for 1980.
    private const int OldestYears = 125;

    /// <param name="questions">What was asked.</param>
    /// <param name="answers">What was answered.</param>
    /// <param name="today">The patient's date.</param>
    /// <param name="country">Two letters: whose phone numbers need no country code; or null.</param>
    public static IReadOnlyList<AnswerProblem> Check(IReadOnlyList<Question> questions, IReadOnlyList<Answer> answers, DateOnly today, string? country) =>
        [.. questions.Where(question => question.IsAsked)
            .Select(question => (question.Name, Text: answers.FirstOrDefault(answer => answer.Name == question.Name) is { } answer ? Problem(question, answer, today, country) : null))
            .Where(problem => problem.Text is not null)
            .Select(problem => new AnswerProblem(problem.Name, problem.Text!))];

    private static string? Problem(Question question, Answer answer, DateOnly today, string? country)
    {
        // Every text can name the question as it stands ({1}) or within a sentence ({0}).
        var label = PlainText.OneLine(question.Label).TrimEnd(':', ' ', '\u00A0');
        string Say(string text) => text.With(InSentence(label), label, question.MaxLength);

        if (!answer.IsGiven)
        {
            return question.IsRequired && answer.Applies ? Missing(question, label, Say) : null;
        }

        // A line break is one character for who types it, and two in a posted form.
        if (answer.Value.ReplaceLineEndings("\n").Length > question.MaxLength)
        {
            return Say(Texts.TooLong);
        }

        return question.Kind switch
        {
            QuestionKind.Phone => PhoneText(PhoneNumber.Read(answer.Value, country).Problem, country),
            QuestionKind.Email => EmailText(answer.Value),
            QuestionKind.Date => DateText(DateParts.Of(answer.Value), FieldKinds.IsDateOfBirth(question.Name), today) is { } text ? Say(text) : null,
            QuestionKind.Choice or QuestionKind.YesNo => question.Choices.Any(choice => choice.Value == answer.Value) ? null : Say(Texts.ChooseShown),
            QuestionKind.Choices => answer.Several.All(one => question.Choices.Any(choice => choice.Value == one)) ? null : Say(Texts.ChooseShown),
            _ => question.ToField().Validate(answer.Value) is { } problem ? problem.Message : null,
        };
    }

    private static string? PhoneText(PhoneProblem problem, string? country) => problem switch
    {
        PhoneProblem.None => null,
        PhoneProblem.TooShort => Texts.PhoneTooShort,
        PhoneProblem.TooLong => Texts.PhoneTooLong,
        PhoneProblem.NoCountry => Texts.PhoneNoCountry,
        PhoneProblem.NotOfCountry => Texts.PhoneNotOfCountry.With(Countries.NameOf(country ?? "")),
        PhoneProblem.UnknownCode => Texts.PhoneUnknownCode,
        PhoneProblem.Impossible => Texts.PhoneImpossible,
        PhoneProblem.Extension => Texts.PhoneExtension,
        PhoneProblem.Words => Texts.PhoneWords,
        _ => Texts.NotAPhone,
    };

    private static string? EmailText(string value) =>
        EmailAddress.IsOne(value) ? null
        : !value.Contains('@', StringComparison.Ordinal) ? Texts.EmailWithAt
        : value.Count(character => character == '@') > 1 ? Texts.EmailOne
        : Texts.EmailWhole;

    private static string? DateText(DateParts parts, bool isBirth, DateOnly today) => parts.Problem switch
    {
        DateProblem.None when isBirth && DateParts.TryRead(parts.Value) is { } date =>
            date >= today ? Texts.MustBePast : date.Year < today.Year - OldestYears ? Texts.YearTooOld : null,
        DateProblem.None => null,
        DateProblem.NoDay => Texts.DateNoDay,
        DateProblem.NoMonth => Texts.DateNoMonth,
        DateProblem.NoYear => Texts.DateNoYear,
        DateProblem.MonthInWords => Texts.DateMonthInWords,
        DateProblem.ShortYear => Texts.DateShortYear,
        _ => Texts.NotADate,
    };

    private static string Missing(Question question, string label, Func<string, string> say) => question.Kind switch
    {
        // "Enter your mother's name" is asked of nobody's mother.
        QuestionKind.Email when IsOfPatient(question, label) => Texts.EnterEmail,
        QuestionKind.Phone when IsOfPatient(question, label) => Texts.EnterPhone,
        QuestionKind.Text or QuestionKind.Date when IsOfPatient(question, label) => say(Texts.EnterYour),

        // "Enter how do you feel?" is no sentence.
        QuestionKind.Choice or QuestionKind.YesNo or QuestionKind.Choices or QuestionKind.Text or QuestionKind.LongText when label.EndsWith('?') => say(Texts.AnswerQuestion),
        QuestionKind.Choice or QuestionKind.YesNo => say(Texts.ChooseAnswer),
        QuestionKind.Choices => say(Texts.ChooseSome),
        QuestionKind.Date => say(Texts.EnterDate),
        QuestionKind.Checkbox => Texts.TickTheBox.With(label),
        _ => say(Texts.EnterText),
    };

    private static bool IsOfPatient(Question question, string label) => WellKnown.LabelOf(question.Name) is not null && !OfSomebody().IsMatch(label);

    [GeneratedRegex(@"['’]s\b|[?“«]|\b(you|patient|client|child|parent|mother|father|guardian|spouse|partner|doctor|physician|emergency|other|votre|vos|vous|enfant|mère|père|tuteur|conjoint|médecin|urgence|autre)", RegexOptions.IgnoreCase)]
    private static partial Regex OfSomebody();

    // "Date of birth" becomes "date of birth"; "OHIP number" stays.
    private static string InSentence(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
