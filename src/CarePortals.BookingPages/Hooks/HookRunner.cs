using System.Security.Claims;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Questions;
using Microsoft.Extensions.Primitives;

namespace CarePortals.BookingPages.Hooks;

/// <summary>Runs the application's hooks so that none of them can harm a booking.</summary>
internal sealed partial class HookRunner(
    BookingSettings settings, BookingClinic clinic, DetailsStep details, IServiceProvider services, TimeProvider clock, ILogger<HookRunner> log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Books, with what the application wants to do before and after it.</summary>
    public async Task<BookingOutcome> BookAsync(Draft draft, ClaimsPrincipal user, Func<Task<BookingOutcome>> book)
    {
        if (settings.Hooks.Count == 0)
        {
            return await book();
        }

        var attempt = AttemptOf(draft, user);
        string? refusal = null;
        await EachAsync(async (hooks, limit) => refusal ??= await hooks.BeforeBookingAsync(attempt, limit));
        var outcome = string.IsNullOrWhiteSpace(refusal) ? await book() : new BookingOutcome.Declined(draft.Start ?? clock.GetUtcNow(), refusal);
        var end = EndOf(outcome);
        await EachAsync((hooks, limit) => hooks.AfterBookingAsync(attempt, end, limit));
        return outcome;
    }

    public Task StepAsync(string name, string? serviceId, int status)
    {
        var step = new BookingStep(name, clinic.Key, serviceId, status);
        return EachAsync((hooks, limit) => hooks.OnStepAsync(step, limit));
    }

    /// <summary>The draft with what the application knows of the patient.</summary>
    public async Task<Draft> PrefillAsync(Draft draft, ClaimsPrincipal user)
    {
        var form = new BookingForm(clinic.Key, draft.Service.Id, [.. draft.Questions.Select(question => question.Name)], user);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        await EachAsync(async (hooks, limit) =>
        {
            foreach (var (name, value) in await hooks.PrefillAsync(form, limit))
            {
                known.TryAdd(name, value);
            }
        });
        return known.Count == 0 ? draft : details.Keep(draft, FormOf(draft.Questions, known));
    }

    /// <summary>The answers as a patient's browser would have sent them.</summary>
    private static FormCollection FormOf(IReadOnlyList<Question> questions, Dictionary<string, string> known)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var question in questions.Where(question => question.HasAnswer && known.ContainsKey(question.Name)))
        {
            var value = known[question.Name];
            if (question.Kind == QuestionKind.Date)
            {
                var date = DateParts.Of(value);
                (fields[question.DayName], fields[question.MonthName], fields[question.YearName]) = (date.Day, date.Month, date.Year);
            }
            else if (question.Kind != QuestionKind.Checkbox || value == Answer.Ticked)
            {
                fields[question.InputName] = value;
            }
        }

        return new FormCollection(fields);
    }

    private async Task EachAsync(Func<BookingHooks, CancellationToken, Task> run)
    {
        foreach (var type in settings.Hooks)
        {
            using var limit = new CancellationTokenSource(Longest, clock);
            try
            {
                await run((BookingHooks)services.GetRequiredService(type), limit.Token).WaitAsync(Longest, clock);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // Its message may quote an answer.
                LogFailed(log, type.Name, failure.GetType().Name);
            }
        }
    }

    private BookingAttempt AttemptOf(Draft draft, ClaimsPrincipal user) => new(
        clinic.Key,
        draft.Service.Id,
        draft.Service.Name,
        draft.Start,
        draft.ZoneId,
        draft.Answers.Where(answer => answer.ApiValue is not null).ToDictionary(answer => answer.Name, answer => answer.ApiValue),
        user);

    private static BookingEnd EndOf(BookingOutcome outcome) => outcome switch
    {
        BookingOutcome.Booked booked => new(BookingEndKind.Booked, booked.Appointment.Id),
        BookingOutcome.Passed => new(BookingEndKind.Passed),
        BookingOutcome.SlotTaken => new(BookingEndKind.SlotTaken),
        BookingOutcome.Refused => new(BookingEndKind.Refused),
        BookingOutcome.Declined => new(BookingEndKind.Declined),
        BookingOutcome.NotSent => new(BookingEndKind.NotSent),
        BookingOutcome.TooMany => new(BookingEndKind.TooMany),
        _ => new(BookingEndKind.Unknown),
    };

    [LoggerMessage(1, LogLevel.Error, "The booking hooks {Hooks} failed with {Failure}. The booking continues without them.")]
    private static partial void LogFailed(ILogger logger, string hooks, string failure);
}
