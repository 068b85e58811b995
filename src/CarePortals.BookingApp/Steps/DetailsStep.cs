using CarePortals.BookingApp.Answers;
using CarePortals.BookingApp.Catalog;
using CarePortals.BookingApp.Drafts;

namespace CarePortals.BookingApp.Steps;

/// <summary>Makes the form of a draft's service, and reads what comes back.</summary>
internal sealed class DetailsStep(ServiceCatalog services, QuestionCatalog questions, DraftSeal seal)
{
    /// <summary>The form, with the draft's answers in it; null when the service is gone.</summary>
    public async Task<DetailsView?> ShowAsync(Draft draft, bool wasRefused, CancellationToken cancellationToken) =>
        await QuestionsAsync(draft, cancellationToken) is { } asked
            ? new DetailsView(draft, seal.Close(draft), asked, [], wasRefused)
            : null;

    /// <summary>The review when every answer is good, else the form with what is wrong; null when the service is gone.</summary>
    public async Task<StepView?> ReadAsync(Draft draft, IFormCollection form, CancellationToken cancellationToken)
    {
        if (await QuestionsAsync(draft, cancellationToken) is not { } asked)
        {
            return null;
        }

        var answers = AnswerReader.Read(asked, form);
        var problems = AnswerCheck.Check(asked, answers);
        var answered = draft with { Answers = answers, IsComplete = problems.Count == 0 };
        return problems.Count > 0
            ? new DetailsView(answered, seal.Close(answered), asked, problems, WasRefused: false)
            : new ReviewView(answered, seal.Close(answered));
    }

    /// <summary>The draft with what the patient typed before leaving the form; unchecked, so not complete.</summary>
    public async Task<Draft> KeepAsync(Draft draft, IFormCollection form, CancellationToken cancellationToken) =>
        form.Keys.Any(key => key.StartsWith(Question.InputPrefix, StringComparison.Ordinal))
        && await QuestionsAsync(draft, cancellationToken) is { } asked
            ? draft with { Answers = AnswerReader.Read(asked, form), IsComplete = false }
            : draft;

    private async Task<IReadOnlyList<Question>?> QuestionsAsync(Draft draft, CancellationToken cancellationToken) =>
        await services.FindAsync(draft.Service.Id, cancellationToken) is { } service
            ? await questions.GetAsync(service, cancellationToken)
            : null;
}
