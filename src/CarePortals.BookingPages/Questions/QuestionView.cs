namespace CarePortals.BookingPages.Questions;

/// <summary>A question with what the patient answered and what is wrong with that.</summary>
/// <param name="Question">The question.</param>
/// <param name="Id">Id of its input; not its name, which may hold anything.</param>
/// <param name="Value">The answer so far.</param>
/// <param name="Problem">What is wrong, or null.</param>
internal sealed record QuestionView(Question Question, string Id, string Value, string? Problem)
{
    public string? ProblemId => Problem is null ? null : $"{Id}-problem";

    /// <summary>Where the link of the summary leads: the first input, when there are several.</summary>
    public string FirstId => Question.Kind == QuestionKind.Date ? $"{Id}-day" : Question.IsRadios ? IdOf(0) : Id;

    public string? Invalid => Problem is null ? null : "true";

    public string? Required => Question.IsRequired ? "true" : null;

    public DateParts Date => DateParts.Of(Value);

    public string IdOf(int choice) => FormattableString.Invariant($"{Id}-{choice}");
}
