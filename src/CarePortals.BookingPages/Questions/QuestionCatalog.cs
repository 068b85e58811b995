using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Services;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Questions;

/// <summary>The questions of a service: its own when it has some, else those of its form, else how to reach the patient.</summary>
internal sealed class QuestionCatalog([FromKeyedServices(BookingClinic.RequestClient)] ICarePortalsClient client, Patience patience, MinuteCache cache, Tenant tenant, Wording wording)
{
    /// <summary>
    /// Whether this page can ask for everything that the service demands. Looked at before a patient begins, so a form is
    /// kept for a minute; when it cannot be read, nothing is said.
    /// </summary>
    public async Task<bool> CanAskAsync(Service service)
    {
        try
        {
            IEnumerable<FormField> fields = service.Fields is { Count: > 0 } || string.IsNullOrWhiteSpace(service.Form?.Id)
                ? service.Fields ?? []
                : (FormField[])(await cache.GetAsync(tenant.Id, $"form {service.Form.Id}", async () => (await FormAsync(service, CancellationToken.None)).ToArray()))!;
            return FieldReader.Read([.. fields]).All(question => question.Kind != QuestionKind.Unsupported);
        }
        catch (Exception failure) when (ServiceFailure.Is(failure))
        {
            return true;
        }
    }

    public async Task<IReadOnlyList<Question>> GetAsync(Service service, CancellationToken cancellationToken)
    {
        var questions = FieldReader.Read([.. service.Fields is { Count: > 0 } own ? own : await FormAsync(service, cancellationToken)]);

        questions = [.. questions.Select(InPageLanguage)];

        // A booking that says nobody's name is worth nothing to a clinic, and nothing to its patient.
        return questions.Any(question => question.IsAsked || question.Kind == QuestionKind.Unsupported)
            ? questions
            : [.. questions, .. ContactQuestions.All.Where(contact => questions.All(question => question.Name != contact.Name))];
    }

    private Question InPageLanguage(Question question)
    {
        var label = wording.OfQuestion(question.Name) ?? (wording.IsTranslated && question.IsAsked ? WellKnown.LabelOf(question.Name) : null);
        return label is null ? question : question with { Label = label };
    }

    private async Task<IEnumerable<FormField>> FormAsync(Service service, CancellationToken cancellationToken) => string.IsNullOrWhiteSpace(service.Form?.Id)
        ? []
        : (await patience.ReadAsync(limit => client.GetFormAsync(service.Form.Id, limit), cancellationToken)).Fields ?? [];
}
