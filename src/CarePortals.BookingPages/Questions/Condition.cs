namespace CarePortals.BookingPages.Questions;

/// <summary>When a question is asked: by the answer to another one.</summary>
/// <param name="Name">The other question.</param>
/// <param name="Values">The answers that are meant; none means any answer.</param>
/// <param name="IsNegated">Whether it is asked when the answer is another one.</param>
internal sealed record Condition(string Name, IReadOnlyList<string> Values, bool IsNegated = false)
{
    private static readonly string[] Yes = ["true", "yes", "on", "1", "checked", "oui"];
    private static readonly string[] No = ["false", "no", "off", "0", "unchecked", "non", ""];

    /// <summary>Whether the question is asked, with these answers.</summary>
    public bool Holds(Question asked, Answer? answer) => Matches(asked, answer) != IsNegated;

    /// <summary>The answers that are meant, as the input of the other question sends them.</summary>
    public IEnumerable<string> SentValues(Question asked) => asked.Kind switch
    {
        QuestionKind.Checkbox => Values.Any(Yes.Contains) || Values.Count == 0 ? [Answer.Ticked] : [],
        QuestionKind.YesNo => Values.Select(value => Yes.Contains(value.ToLowerInvariant()) ? Answer.Ticked : Answer.Refused).Distinct(),
        _ when asked.Choices.Count > 0 => asked.Choices.Where(choice => Means(choice.Value, choice.Label)).Select(choice => choice.Value),
        _ => Values,
    };

    private bool Matches(Question asked, Answer? answer)
    {
        var given = answer?.Given ?? [];
        if (asked.Kind == QuestionKind.Checkbox)
        {
            var isTicked = given.Contains(Answer.Ticked);
            return Values.Count == 0 ? isTicked : Values.Any(value => (isTicked ? Yes : No).Contains(value.ToLowerInvariant()));
        }

        if (Values.Count == 0)
        {
            return given.Count > 0;
        }

        return asked.Kind == QuestionKind.YesNo
            ? given.Any(one => Values.Any(value => (one == Answer.Ticked ? Yes : No[..^1]).Contains(value.ToLowerInvariant())))
            : given.Any(one => Means(one, asked.Choices.FirstOrDefault(choice => choice.Value == one)?.Label));
    }

    private bool Means(string value, string? label) =>
        Values.Any(meant => meant.Equals(value, StringComparison.OrdinalIgnoreCase) || meant.Equals(label, StringComparison.OrdinalIgnoreCase));
}
