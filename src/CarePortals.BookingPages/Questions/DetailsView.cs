using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Pages;

namespace CarePortals.BookingPages.Questions;

/// <summary>The form.</summary>
internal sealed record DetailsView(
    Draft Draft,
    string Sealed,
    IReadOnlyList<AnswerProblem> Problems,
    bool WasRefused,
    StepNotice? Notice = null)
    : StepView("Details", Texts.YourDetails, Draft.Service.Name)
{
    public override bool HasError => Problems.Count > 0;

    /// <summary>Whether the clinic asks for something that this page cannot ask for; then it is not asked at all.</summary>
    public bool IsUnsupported => Draft.Questions.Any(question => question.Kind == QuestionKind.Unsupported);

    public IEnumerable<QuestionView> QuestionViews => Draft.Questions.Select((question, index) => new QuestionView(
        question,
        IdOf(index),
        Draft.Answers.FirstOrDefault(answer => answer.Name == question.Name),
        question.IsAsked ? Problems.FirstOrDefault(problem => problem.Name == question.Name)?.Text : null,
        Draft.Questions));

    private static string IdOf(int index) => FormattableString.Invariant($"question-{index}");
}
