using System.Text.RegularExpressions;
using CarePortals.BookingPages.Language;
using CarePortals.Generated;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.BookingPages.Questions;

/// <summary>Reads the fields of a form into questions, as a clinic's forms hold them and not only as the contract says.</summary>
internal static partial class FieldReader
{
    private static readonly string[] Within = ["fields", "components", "questions", "elements", "children", "items", "columns", "rows"];

    public static IReadOnlyList<Question> Read(IReadOnlyCollection<FormField?> fields)
    {
        Place[] all = [.. Unfold(fields.OfType<FormField>(), [])];
        var conditions = new ConditionReader(NamesOf([.. all.Select(place => place.Field)]));

        // A name has one place in a booking; a field without one has none, and can still be a text of the form.
        var names = new HashSet<string>(StringComparer.Ordinal);
        Question[] questions =
        [
            .. all.Select(place => Read(place, conditions))
                .Where(question => !question.HasAnswer || (!string.IsNullOrWhiteSpace(question.Name) && names.Add(question.Name)))
                .Where(question => question.Kind is not (QuestionKind.Heading or QuestionKind.Note) || question.Label.Length > 0)

                // What cannot be asked is left out when it may be, and else the form says so.
                .Where(question => question.Kind != QuestionKind.Unsupported || question.IsRequired),
        ];
        return [.. questions.Select((question, index) => question with { Twins = questions.Take(index).Count(question.IsTwinOf) })];
    }

    private static Question Read(Place place, ConditionReader conditions)
    {
        var (field, around) = place;
        var members = new FieldMembers(field);
        var type = TypeOf(field, members);
        var choices = OptionReader.Read(field, members, FieldKinds.OfTypeAlone(type));
        var name = NameOf(field, members);
        var label = PlainText.Of(field.Label ?? members.Text("title", "question"));
        var kind = IsHidden(field, members) || around.Any(group => IsHidden(group, new FieldMembers(group)))
            ? QuestionKind.Hidden
            : FieldKinds.Of(type, name, label, choices.Count > 0, members.Is("multiple", "multi", "ismultiple", "multiselect", "allowmultiple", "multipleselection"));
        if (kind is QuestionKind.Heading or QuestionKind.Note)
        {
            return Text(field, members, kind, label);
        }

        // What a group depends on, each of its questions does.
        IReadOnlyList<Condition>?[] stated = [.. around.Append(field).Select(one => conditions.Read(new FieldMembers(one)))];
        return new Question(
            name,
            label.Length > 0 ? label : WellKnown.LabelOf(name) ?? NameInWords(name),
            kind,
            IsRequired(field, members) && !stated.Contains(null) && kind != QuestionKind.Hidden,
            PlainText.LineOf(field.Placeholder) is { Length: > 0 } placeholder ? placeholder : null,
            kind == QuestionKind.YesNo ? [new(Answer.Ticked, Texts.Yes), new(Answer.Refused, Texts.No)] : choices)
        {
            Help = PlainText.Of(members.Text("help", "helptext", "hint", "description", "instructions", "tooltip", "helper", "helpertext", "subtitle")) is { Length: > 0 } help ? help : null,
            MaxLength = kind is QuestionKind.Text or QuestionKind.LongText or QuestionKind.Email ? members.Number("maxlength", "maxlen", "maxchars", "maxcharacters", "maximumlength", "characterlimit") : null,
            Default = kind == QuestionKind.Hidden ? members.Find("default", "defaultvalue", "value", "initialvalue", "prefill")?.ToString(Formatting.None) : null,
            Conditions = stated.Contains(null) ? [] : [.. stated.SelectMany(one => one!)],
        };
    }

    // A group holds its questions in itself, in columns or rows of them, or in both.
    private static IEnumerable<Place> Unfold(IEnumerable<FormField> fields, IReadOnlyList<FormField> around)
    {
        foreach (var field in fields)
        {
            yield return new Place(field, around);
            var members = new FieldMembers(field);
            if (!FieldKinds.CanHoldOthers(TypeOf(field, members)))
            {
                continue;
            }

            var inner = Within.Select(name => members.Find(name)).OfType<JArray>()
                .SelectMany(list => list.Concat(list.OfType<JArray>().SelectMany(row => row))).OfType<JObject>()
                .Select(one => InColumn(one).ToObject<FormField>()).OfType<FormField>();
            foreach (var place in Unfold(inner, [.. around, field]))
            {
                yield return place;
            }
        }
    }

    // A column says nothing of itself but what it holds.
    private static JObject InColumn(JObject one) =>
        one["type"] is null && one["name"] is null && Within.Any(name => one[name] is JArray) ? new(one) { ["type"] = "column" } : one;

    private static bool IsRequired(FormField field, FieldMembers members) =>
        field.Required ?? members.Is("required", "isrequired", "mandatory", "ismandatory");

    private static string NameOf(FormField field, FieldMembers members) =>
        string.IsNullOrWhiteSpace(field.Name) ? members.Text("key", "id", "fieldname", "fieldid") ?? "" : field.Name;

    // "healthCardNumber" and "health_card_number" are "Health card number"; what is no words stays.
    private static string NameInWords(string name)
    {
        var words = WordEnd().Replace(name, " ").Trim();
        return words.Length > 0 && words.All(character => char.IsLetterOrDigit(character) || character == ' ')
            ? char.ToUpperInvariant(words[0]) + string.Join(' ', words[1..].Split(' ').Select(word => word.Length > 1 && word.All(char.IsUpper) ? word : word.ToLowerInvariant()))
            : name;
    }

    // What such a field says can stand in one of several members; its name is not a text for a patient.
    private static Question Text(FormField field, FieldMembers members, QuestionKind kind, string label)
    {
        var content = PlainText.Of(members.Text("content", "html", "text", "body", "value", "defaultvalue", "description", "message"));
        var text = label.Length == 0 ? content : content.Length == 0 || content == label ? label : $"{label}\n\n{content}";
        return new Question(NameOf(field, members), text, kind, IsRequired: false, Placeholder: null, []);
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
        var named = fields.Select(field => (Members: new FieldMembers(field), Field: field)).Select(one => (one.Members, Name: NameOf(one.Field, one.Members))).Where(one => one.Name.Length > 0).ToArray();
        foreach (var (_, name) in named)
        {
            names[name] = name;
        }

        foreach (var (members, name) in named)
        {
            if (members.Text("id", "fieldid", "key") is { } id)
            {
                names.TryAdd(id, name);
            }
        }

        return names;
    }

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})|[_\-.\s]+")]
    private static partial Regex WordEnd();

    /// <summary>A field and the groups that it stands in.</summary>
    private sealed record Place(FormField Field, IReadOnlyList<FormField> Around);
}
