using CarePortals.BookingPages.Services;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Questions;

/// <summary>The questions of a service: its own when it has some, else those of its form.</summary>
internal sealed class QuestionCatalog(ICarePortalsClient client, Patience patience)
{
    public async Task<IReadOnlyList<Question>> GetAsync(Service service, CancellationToken cancellationToken)
    {
        var fields = service.Fields;
        if (fields is not { Count: > 0 })
        {
            fields = string.IsNullOrWhiteSpace(service.Form?.Id)
                ? []
                : (await patience.ReadAsync(limit => client.GetFormAsync(service.Form.Id, limit), cancellationToken)).Fields ?? [];
        }

        // A field without a name has no place in a booking, and a name has only one.
        Question[] all = [.. fields.Where(field => !string.IsNullOrWhiteSpace(field.Name)).DistinctBy(field => field.Name).Select(Question.Of)];

        // What cannot be asked is left out when it may be, and else the form says so.
        return [.. all.Select((question, index) => question with { Twins = all.Take(index).Count(question.IsTwinOf) })
            .Where(question => question.IsRequired || question.Kind != QuestionKind.Unsupported)];
    }
}
