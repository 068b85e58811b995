using CarePortals.BookingApp.Answers;

namespace CarePortals.BookingApp.Steps;

/// <summary>A question with what the patient answered and what is wrong with that.</summary>
/// <param name="Question">The question.</param>
/// <param name="Id">Id of its input; not its name, which may hold anything.</param>
/// <param name="Value">The answer so far.</param>
/// <param name="Problem">What is wrong, or null.</param>
internal sealed record QuestionView(Question Question, string Id, string Value, string? Problem)
{
    public string? ProblemId => Problem is null ? null : $"{Id}-problem";
}
