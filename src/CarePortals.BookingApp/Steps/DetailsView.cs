using CarePortals.BookingApp.Answers;
using CarePortals.BookingApp.Drafts;

namespace CarePortals.BookingApp.Steps;

/// <summary>The form.</summary>
internal sealed record DetailsView(
    Draft Draft,
    string Sealed,
    IReadOnlyList<AnswerProblem> Problems,
    bool WasRefused,
    StepNotice? Notice = null)
    : StepView("_Details", "Your details", Draft.Service.Name)
{
    public override bool HasError => Problems.Count > 0;

    public IEnumerable<QuestionView> QuestionViews => Draft.Questions.Select((question, index) => new QuestionView(
        question,
        IdOf(index),
        Draft.Answers.FirstOrDefault(answer => answer.Name == question.Name)?.Value ?? "",
        Problems.FirstOrDefault(problem => problem.Name == question.Name)?.Text));

    private static string IdOf(int index) => FormattableString.Invariant($"question-{index}");
}
