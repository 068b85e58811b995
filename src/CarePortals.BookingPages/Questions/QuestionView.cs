using System.Text.Json;
using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Questions;

/// <summary>A question with what the patient answered and what is wrong with that.</summary>
/// <param name="Question">The question.</param>
/// <param name="Id">Id of its input; not its name, which may hold anything.</param>
/// <param name="Answer">The answer so far, or null.</param>
/// <param name="Problem">What is wrong, or null.</param>
/// <param name="All">All questions of the form.</param>
internal sealed record QuestionView(Question Question, string Id, Answer? Answer, string? Problem, IReadOnlyList<Question> All)
{
    public string Value => Answer?.Value ?? "";

    public string? ProblemId => Problem is null ? null : $"{Id}-problem";

    public string? HelpId => HelpLines.Count == 0 ? null : $"{Id}-help";

    /// <summary>What a screen reader reads after the label.</summary>
    public string? DescribedBy => string.Join(' ', new[] { HelpId, ProblemId }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>What stands under the label: whom it concerns, what the form says, how much fits, how to choose.</summary>
    public IReadOnlyList<string> HelpLines =>
    [
        .. Question.Conditions.Select(ConditionText).OfType<string>(),
        .. new[] { Question.Help, Question.Kind == QuestionKind.Choices ? Texts.ChooseAll : null, Question.MaxLength is { } most ? Texts.AtMost.With(most) : null }.OfType<string>(),
    ];

    /// <summary>Where the link of the summary leads: the first input, when there are several.</summary>
    public string FirstId => Question.Kind switch
    {
        QuestionKind.Date => $"{Id}-{Part}",
        QuestionKind.Choices => IdOf(0),
        _ => Question.IsRadios ? IdOf(0) : Id,
    };

    public string? Invalid => Problem is null ? null : "true";

    public string? Required => Question.IsRequired ? "true" : null;

    public DateParts Date => DateParts.Of(Value);

    /// <summary>The input that the question depends on, for the script; null when it depends on none that the page shows.</summary>
    public string? DependsOn => Dependency is { } on ? on.Asked.InputName : null;

    /// <summary>The values of that input with which the question is asked, as JSON.</summary>
    public string? DependsOnValues => Dependency is { } on ? JsonSerializer.Serialize(on.Condition.SentValues(on.Asked)) : null;

    public bool IsNegated => Dependency is { Condition.IsNegated: true };

    public bool IsChosen(string value) => Answer?.Several.Contains(value) == true;

    public string IdOf(int choice) => FormattableString.Invariant($"{Id}-{choice}");

    // The script knows one condition; several are told in words.
    private (Condition Condition, Question Asked)? Dependency =>
        Question.Conditions is [var condition] && All.FirstOrDefault(other => other.Name == condition.Name) is { IsAsked: true } asked && asked.Kind != QuestionKind.Date && condition.Values.Count > 0
            ? (condition, asked)
            : null;

    private string Part => Date.Problem switch
    {
        DateProblem.NoMonth or DateProblem.MonthInWords => "month",
        DateProblem.NoYear or DateProblem.ShortYear => "year",
        _ => "day",
    };

    private string? ConditionText(Condition condition)
    {
        if (All.FirstOrDefault(other => other.Name == condition.Name) is not { IsAsked: true } asked)
        {
            return null;
        }

        string[] values = asked.Kind == QuestionKind.Checkbox
            ? [condition.SentValues(asked).Any() ? Texts.Yes : Texts.No]
            : [.. condition.SentValues(asked).Select(value => asked.Choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value)];
        return values.Length == 0
            ? Texts.OnlyIfAnswered.With(PlainText.OneLine(asked.Label))
            : (condition.IsNegated ? Texts.OnlyIfNot : Texts.OnlyIf).With(PlainText.OneLine(asked.Label), string.Join(Texts.Or, values));
    }
}
