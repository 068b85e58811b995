using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Questions;

/// <summary>Makes the form of a draft, and reads what comes back. Asks nobody, so no failure of the API loses an answer.</summary>
internal sealed class DetailsStep(DraftSeal seal, ClinicOptions clinic, TimeProvider clock)
{
    /// <summary>The form, with the draft's answers in it.</summary>
    public DetailsView Show(Draft draft, bool wasRefused = false, StepNotice? notice = null) =>
        new(draft, seal.Close(draft), [], wasRefused, notice);

    /// <summary>The review when every answer is good, else the form with what is wrong.</summary>
    public StepView Read(Draft draft, IFormCollection form)
    {
        var answers = AnswerReader.Read(draft.Questions, form, clinic.Country);
        var problems = AnswerCheck.Check(draft.Questions, answers, Today(draft), clinic.Country);
        var answered = draft with { Answers = answers, IsComplete = problems.Count == 0 };
        return problems.Count > 0
            ? new DetailsView(answered, seal.Close(answered), problems, WasRefused: false)
            : new ReviewView(answered, seal.Close(answered));
    }

    private DateOnly Today(Draft draft) => new AppointmentTime(clock.GetUtcNow(), draft.Zone).Date;

    /// <summary>The draft with what the patient typed before leaving the form; unchecked, so not complete.</summary>
    public Draft Keep(Draft draft, IFormCollection form) =>
        form.Keys.Any(key => key.StartsWith(Question.InputPrefix, StringComparison.Ordinal))
            ? draft with { Answers = AnswerReader.Read(draft.Questions, form, clinic.Country), IsComplete = false }
            : draft;
}
