namespace CarePortals.BookingPages.Questions;

/// <summary>
/// What a patient answered. It holds its question's label and kind, so that the review needs no second look at the form.
/// </summary>
/// <param name="Name">Key of the answer in the booking.</param>
/// <param name="Label">The question.</param>
/// <param name="Kind">How it was asked.</param>
/// <param name="Value">The answer as it is sent; empty when there is none. A ticked box is <c>true</c>.</param>
/// <param name="Text">The answer as the patient reads it.</param>
internal sealed record Answer(string Name, string Label, QuestionKind Kind, string Value, string Text)
{
    public const string Ticked = "true";

    /// <summary>The answer as the API takes it; null when there is none and it is left out.</summary>
    public object? ApiValue => Kind == QuestionKind.Checkbox ? Value == Ticked : Value.Length > 0 ? Value : null;

    // A record prints its members, and these are a patient's.
    public override string ToString() => nameof(Answer);
}
