using CarePortals.BookingPages.Language;
using CarePortals.Generated;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.BookingPages.Questions;

/// <summary>Reads the fields of a form into questions, as a clinic's forms hold them and not only as the contract says.</summary>
internal static class FieldReader
{
    public static IReadOnlyList<Question> Read(IReadOnlyCollection<FormField?> fields)
    {
        FormField[] all = [.. fields.OfType<FormField>()];
        var conditions = new ConditionReader(NamesOf(all));

        // A name has one place in a booking; a field without one has none, and can still be a text of the form.
        var names = new HashSet<string>(StringComparer.Ordinal);
        Question[] questions =
        [
            .. all.Select(field => Read(field, conditions))
                .Where(question => !question.HasAnswer || (!string.IsNullOrWhiteSpace(question.Name) && names.Add(question.Name)))
                .Where(question => question.Kind is not (QuestionKind.Heading or QuestionKind.Note) || question.Label.Length > 0)

                // What cannot be asked is left out when it may be, and else the form says so.
                .Where(question => question.Kind != QuestionKind.Unsupported || question.IsRequired),
        ];
        return [.. questions.Select((question, index) => question with { Twins = questions.Take(index).Count(question.IsTwinOf) })];
    }

    private static Question Read(FormField field, ConditionReader conditions)
    {
        var members = new FieldMembers(field);
        Choice[] choices =
        [
            .. (field.Options ?? [])
                .Where(option => !string.IsNullOrEmpty(option?.Value))
                .Select(option => new Choice(option!.Value!, PlainText.LineOf(option.Label) is { Length: > 0 } label ? label : option.Value!))
                .DistinctBy(choice => choice.Value),
        ];
        var written = field.Label ?? members.Text("title", "question");
        var label = PlainText.Of(written);
        var kind = IsHidden(field, members)
            ? QuestionKind.Hidden
            : FieldKinds.Of(TypeOf(field, members), field.Name, label, choices.Length > 0, members.Is("multiple", "multi", "ismultiple", "multiselect", "allowmultiple", "multipleselection"));
        if (kind is QuestionKind.Heading or QuestionKind.Note)
        {
            return Text(field, members, kind, label);
        }

        var stated = conditions.Read(members);
        return new Question(
            field.Name ?? "",
            label.Length > 0 ? label : field.Name ?? "",
            kind,
            field.Required == true && stated is not null && kind != QuestionKind.Hidden,
            PlainText.LineOf(field.Placeholder) is { Length: > 0 } placeholder ? placeholder : null,
            kind == QuestionKind.YesNo ? [new(Answer.Ticked, Texts.Yes), new(Answer.Refused, Texts.No)] : choices)
        {
            Help = PlainText.Of(members.Text("help", "helptext", "hint", "description", "instructions", "tooltip", "helper", "helpertext", "subtitle")) is { Length: > 0 } help ? help : null,
            MaxLength = kind is QuestionKind.Text or QuestionKind.LongText or QuestionKind.Email ? members.Number("maxlength", "maxlen", "maxchars", "maxcharacters", "maximumlength", "characterlimit") : null,
            Default = kind == QuestionKind.Hidden ? members.Find("default", "defaultvalue", "value", "initialvalue", "prefill")?.ToString(Formatting.None) : null,
            Conditions = stated ?? [],
        };
    }

    // What such a field says can stand in one of several members; its name is not a text for a patient.
    private static Question Text(FormField field, FieldMembers members, QuestionKind kind, string label)
    {
        var content = PlainText.Of(members.Text("content", "html", "text", "body", "value", "defaultvalue", "description", "message"));
        var text = label.Length == 0 ? content : content.Length == 0 || content == label ? label : $"{label}\n\n{content}";
        return new Question(field.Name ?? "", text, kind, IsRequired: false, Placeholder: null, []);
    }

    private static string? TypeOf(FormField field, FieldMembers members)
    {
        var type = string.IsNullOrWhiteSpace(field.Type) ? members.Text("inputtype", "fieldtype", "kind", "widget", "control", "component") : field.Type;

        // "Paragraph" is a text in most tools, and a long answer in some: those give an example of one, or demand it.
        return FieldKinds.Key(type) == "paragraph" && (field.Required == true || !string.IsNullOrEmpty(field.Placeholder)) ? "textarea" : type;
    }

    private static bool IsHidden(FormField field, FieldMembers members) =>
        FieldKinds.Key(field.Type) == "hidden"
        || members.Is("hidden", "ishidden", "invisible")
        || members.IsNot("visible", "isvisible", "show", "display", "shown")
        || FieldKinds.Key(members.Text("visibility", "display", "inputtype", "widget")) is "hidden" or "none" or "invisible";

    // A condition can call a field by its name or by its id.
    private static Dictionary<string, string> NamesOf(FormField[] fields)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields.Where(field => !string.IsNullOrWhiteSpace(field.Name)))
        {
            names[field.Name] = field.Name;
        }

        foreach (var field in fields.Where(field => !string.IsNullOrWhiteSpace(field.Name)))
        {
            if (new FieldMembers(field).Text("id", "fieldid", "key") is { } id)
            {
                names.TryAdd(id, field.Name);
            }
        }

        return names;
    }
}
