using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CarePortals.BookingPages.Questions;

/// <summary>How a field of a form is asked: its type and its name decide together, because only the type "text" is documented.</summary>
internal static partial class FieldKinds
{
    private static readonly FrozenDictionary<string, QuestionKind> OfType = Table(
        (QuestionKind.Email, "email mail emailaddress"),
        (QuestionKind.Phone, "phone tel telephone phonenumber mobile mobilephone cell cellphone"),
        (QuestionKind.Date, "date dob dateofbirth birthdate birthday datepicker day"),
        (QuestionKind.Choice, "select dropdown radio radios radiogroup radiobutton radiobuttons choice singlechoice singleselect selectone picklist combobox list"),
        (QuestionKind.Choices, "multiselect selectmultiple selectmany multipleselect multichoice choices checkboxes checkboxgroup checkboxlist checklist selectboxes tags"),
        (QuestionKind.Checkbox, "checkbox consent agreement acceptance accept terms tick"),
        (QuestionKind.YesNo, "boolean bool yesno toggle switch truefalse"),
        (QuestionKind.LongText, "textarea longtext longanswer multiline memo richtext paragraphtext textbox comments"),
        (QuestionKind.Hidden, "hidden"),
        (QuestionKind.Heading, "heading header headline subheading subheader h1 h2 h3 h4 h5 h6 title subtitle section sectionheader sectiontitle sectionbreak fieldset group panel page pagebreak column columns row container grid layout tab tabs well step card accordion"),
        (QuestionKind.Note, "paragraph html htmlelement htmlblock content static statictext info information infotext instruction instructions note notice message description display label richcontent divider separator hr line spacer"),
        (QuestionKind.Unsupported, "file files fileupload image images photo photos picture upload uploads attachment attachments document documents video audio captcha recaptcha hcaptcha payment matrix datagrid editgrid repeater"));

    private static readonly FrozenDictionary<string, QuestionKind> OfName = Table(
        (QuestionKind.Email, "email mail emailaddress mailaddress emailid courriel adressecourriel"),
        (QuestionKind.Phone, "phone phonenumber phoneno telephone telephonenumber tel mobile mobilephone mobilenumber cell cellphone cellnumber cellphonenumber contactnumber téléphone numérodetéléphone cellulaire"),
        (QuestionKind.Date, "dob dateofbirth birthdate birthday datenaissance datedenaissance"));

    /// <summary>The kind of a field.</summary>
    public static QuestionKind Of(string? type, string? name, string label, bool hasOptions, bool takesSeveral)
    {
        var kind = OfTypeAlone(type);
        var isList = hasOptions && kind is QuestionKind.Choice or QuestionKind.Choices or QuestionKind.Text or QuestionKind.Checkbox or QuestionKind.YesNo;
        return kind switch
        {
            // Answers to choose from are shown, whatever the type says: another one would be refused.
            _ when hasOptions && isList => kind is QuestionKind.Choices or QuestionKind.Checkbox || takesSeveral || AsksForSeveral().IsMatch(label)
                ? QuestionKind.Choices
                : QuestionKind.Choice,
            QuestionKind.Choice or QuestionKind.Choices => QuestionKind.Text,

            // Nothing else is said of it, so the name speaks.
            QuestionKind.Text => ByName(name) ?? kind,
            _ => kind,
        };
    }

    /// <summary>What the type alone says; a text when it says nothing that is known.</summary>
    public static QuestionKind OfTypeAlone(string? type) => OfType.GetValueOrDefault(Key(type), QuestionKind.Text);

    /// <summary>Whether a field of that type can stand around other fields.</summary>
    public static bool CanHoldOthers(string? type) => OfTypeAlone(type) is QuestionKind.Heading or QuestionKind.Note;

    public static bool IsDateOfBirth(string name) => ByName(name) == QuestionKind.Date;

    /// <summary>A name without what tools write differently: <c>Date-Of_Birth</c> is <c>dateofbirth</c>.</summary>
    public static string Key(string? name) => string.Concat((name ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // "patientEmail", "phone2" and "mother_phone" are asked like "email" and "phone"; "phoneType" is another question.
    private static QuestionKind? ByName(string? name)
    {
        var key = Key(name);
        return OfName.TryGetValue(key, out var kind) || OfName.TryGetValue(Whose().Replace(key, ""), out kind) ? kind : null;
    }

    [GeneratedRegex(@"\A(the|your|my|patients?|clients?|users?|contact|primary|secondary|alternate|other|main|best|personal|home|work|business|daytime|day|evening|emergency|emergencycontact|parents?|mothers?|fathers?|guardians?|childs?|spouses?|partners?)+|[0-9]+\z")]
    private static partial Regex Whose();

    [GeneratedRegex(@"\b(all|any|those|each|everything) (that|which|of the following|answers?)\b.*\bappl|\ball that apply\b|\b(select|check|choose|tick|mark|pick) (all|any|as many|one or more)\b|\bmore than one\b|tou(te)?s (les réponses|ce|ceux|celles)\b.*\b(applique|convien)|(une|un) ou plusieurs|plusieurs réponses", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForSeveral();

    private static FrozenDictionary<string, QuestionKind> Table(params (QuestionKind Kind, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Kind))).ToFrozenDictionary();
}
