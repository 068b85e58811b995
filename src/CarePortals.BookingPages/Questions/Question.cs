using CarePortals.Generated;

namespace CarePortals.BookingPages.Questions;

/// <summary>A question of the form, as this page asks it; or a text that stands between questions.</summary>
/// <param name="Name">Key of the answer in the booking.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Kind">How it is asked.</param>
/// <param name="IsRequired">Whether it has to be answered.</param>
/// <param name="Placeholder">An example of an answer, or null.</param>
/// <param name="Choices">The answers to choose from.</param>
/// <param name="Twins">
/// Number of earlier questions whose name differs only in casing. A booking distinguishes such names, but a posted form does
/// not.
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

    /// <summary>What the form says beside the question, or null.</summary>
    public string? Help { get; init; }

    /// <summary>How many characters the form allows; null when it sets no limit, and then there is none.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What is sent for a hidden question, as JSON; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>When it is asked: all of them have to hold. None for a question that is always asked.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    public string InputName => $"{Prefix}.{Name}";

    public string DayName => $"{Prefix}-day.{Name}";

    public string MonthName => $"{Prefix}-month.{Name}";

    public string YearName => $"{Prefix}-year.{Name}";

    /// <summary>Whether a patient answers it.</summary>
    public bool IsAsked => Kind is not (QuestionKind.Hidden or QuestionKind.Heading or QuestionKind.Note or QuestionKind.Unsupported);

    /// <summary>Whether it has an answer, a patient's or its own.</summary>
    public bool HasAnswer => IsAsked || Kind == QuestionKind.Hidden;

    /// <summary>Whether one answer is chosen out of some that all stand on the page.</summary>
    public bool IsRadios => Kind == QuestionKind.YesNo || (Kind == QuestionKind.Choice && Choices.Count <= MostRadios);

    /// <summary>What a browser may fill in by itself.</summary>
    public string? Autocomplete => WellKnown.AutocompleteOf(Name);

    /// <summary>Whether the two names differ in nothing but casing.</summary>
    public bool IsTwinOf(Question other) => Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is asked, when these are the answers.</summary>
    public bool Applies(IReadOnlyList<Question> all, IReadOnlyList<Answer> answers) => Conditions.All(condition =>
        all.FirstOrDefault(question => question.Name == condition.Name) is not { } asked
        || condition.Holds(asked, answers.FirstOrDefault(answer => answer.Name == condition.Name)));

    /// <summary>The field for the library's check: of the kind that is asked, which can say more than the clinic's type.</summary>
    public FormField ToField() => new()
    {
        Name = Name,
        Type = Kind switch
        {
            QuestionKind.Email => "email",
            QuestionKind.Phone => "phone",
            QuestionKind.Date => "date",
            QuestionKind.Choice or QuestionKind.Choices => "select",
            QuestionKind.Checkbox => "checkbox",
            _ => "text",
        },
        Required = IsRequired,
        Options = [.. Choices.Select(choice => new FormOption { Value = choice.Value })],
    };

    // Before the first dot, where no name of a form can stand.
    private string Prefix => Twins == 0 ? InputPrefix : FormattableString.Invariant($"{InputPrefix}-{Twins + 1}");
}
