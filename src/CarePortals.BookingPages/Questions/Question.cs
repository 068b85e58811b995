using CarePortals.Generated;

namespace CarePortals.BookingPages.Questions;

/// <summary>A question of the form, as this page asks it.</summary>
/// <param name="Name">Key of the answer in the booking.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Kind">How it is asked.</param>
/// <param name="IsRequired">Whether it has to be answered.</param>
/// <param name="Placeholder">An example of an answer, or null.</param>
/// <param name="Choices">The answers to choose from.</param>
/// <param name="Twins">
/// How many questions before it have the same name in another casing, which a booking tells apart and a posted form does not.
/// </param>
internal sealed record Question(
    string Name,
    string Label,
    QuestionKind Kind,
    bool IsRequired,
    string? Placeholder,
    IReadOnlyList<Choice> Choices,
    int Twins = 0)
{
    /// <summary>Begins the name of every input, so that no form can name a field of this page, such as the draft.</summary>
    public const string InputPrefix = "answer";

    // Few enough to be seen at once, which a list that opens does not allow.
    private const int MostRadios = 6;

    public string InputName => $"{Prefix}.{Name}";

    public string DayName => $"{Prefix}-day.{Name}";

    public string MonthName => $"{Prefix}-month.{Name}";

    public string YearName => $"{Prefix}-year.{Name}";

    /// <summary>Whether the answers to choose from all stand on the page.</summary>
    public bool IsRadios => Kind == QuestionKind.Choice && Choices.Count <= MostRadios;

    public int MaxLength => Kind == QuestionKind.LongText ? 4000 : 200;

    /// <summary>What a browser may fill in by itself.</summary>
    public string? Autocomplete => Name switch
    {
        "fullName" => "name",
        "firstName" => "given-name",
        "lastName" => "family-name",
        "email" => "email",
        "phone" => "tel",
        "dob" => "bday",
        "province" => "address-level1",
        _ => null,
    };

    public static Question Of(FormField field)
    {
        var choices = (field.Options ?? [])
            .Where(option => !string.IsNullOrEmpty(option.Value))
            .Select(option => new Choice(option.Value!, option.Label ?? option.Value!))
            .ToArray();
        return new Question(
            field.Name,
            string.IsNullOrWhiteSpace(field.Label) ? field.Name : field.Label,
            KindOf(field.Type, choices),
            field.Required == true,
            field.Placeholder,
            choices);
    }

    /// <summary>Whether the two names differ in nothing but casing.</summary>
    public bool IsTwinOf(Question other) => Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The field for the library's check: of the kind that is asked, which can say more than the clinic's type.</summary>
    public FormField ToField() => new()
    {
        Name = Name,
        Type = Kind switch
        {
            QuestionKind.Email => "email",
            QuestionKind.Phone => "phone",
            QuestionKind.Date => "date",
            QuestionKind.Choice => "select",
            QuestionKind.Checkbox => "checkbox",
            _ => "text",
        },
        Required = IsRequired,
        Options = [.. Choices.Select(choice => new FormOption { Value = choice.Value })],
    };

    // Before the first dot, where no name of a form can stand.
    private string Prefix => Twins == 0 ? InputPrefix : FormattableString.Invariant($"{InputPrefix}-{Twins + 1}");

    private static QuestionKind KindOf(string? type, Choice[] choices) => type?.ToLowerInvariant() switch
    {
        "email" => QuestionKind.Email,
        "phone" => QuestionKind.Phone,
        "date" => QuestionKind.Date,
        "select" when choices.Length > 0 => QuestionKind.Choice,
        "checkbox" => QuestionKind.Checkbox,
        "textarea" => QuestionKind.LongText,
        "file" or "files" or "image" or "upload" => QuestionKind.Unsupported,
        // The list of types is open. Where there are answers to choose from, another one would be refused.
        "text" => QuestionKind.Text,
        _ when choices.Length > 0 => QuestionKind.Choice,
        _ => QuestionKind.Text,
    };
}
