using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.BookingPages.Questions;

/// <summary>
/// What a patient answered. It holds its question's label and kind, so that the review needs no second look at the form.
/// </summary>
/// <param name="Name">Key of the answer in the booking.</param>
/// <param name="Label">The question.</param>
/// <param name="Kind">How it was asked.</param>
/// <param name="Value">
/// The answer as it is sent; empty when there is none. A ticked box is <c>true</c>. Of a hidden question it is JSON.
/// </param>
/// <param name="Text">The answer as the patient reads it.</param>
internal sealed record Answer(string Name, string Label, QuestionKind Kind, string Value, string Text)
{
    public const string Ticked = "true";
    public const string Refused = "false";

    private static readonly JsonSerializerSettings AsWritten = new() { DateParseHandling = DateParseHandling.None };

    /// <summary>The chosen answers of a question that takes several.</summary>
    public IReadOnlyList<string> Several { get; init; } = [];

    /// <summary>Whether its question concerns the patient. An answer that was given all the same is kept and sent.</summary>
    public bool Applies { get; init; } = true;

    /// <summary>What was given, as its input sent it.</summary>
    public IReadOnlyList<string> Given => Kind switch
    {
        QuestionKind.Choices => Several,
        QuestionKind.Hidden => JsonConvert.DeserializeObject<JToken>(Value, AsWritten) is JValue value ? [value.Type == JTokenType.Boolean ? ((bool)value ? Ticked : Refused) : value.ToString(System.Globalization.CultureInfo.InvariantCulture)] : [],
        _ => Value.Length > 0 ? [Value] : [],
    };

    /// <summary>Whether the patient said something.</summary>
    public bool IsGiven => Given.Count > 0;

    /// <summary>Whether it stands on the review: not what nobody was asked.</summary>
    public bool IsShown => Kind != QuestionKind.Hidden && (Applies || IsGiven);

    /// <summary>The answer as the API takes it; null when there is none and it is left out.</summary>
    public object? ApiValue => Kind switch
    {
        QuestionKind.Hidden => Value.Length == 0 ? null : JsonConvert.DeserializeObject<JToken>(Value, AsWritten),
        QuestionKind.Checkbox => Applies || Value == Ticked ? Value == Ticked : null,
        QuestionKind.Choices => Several.Count > 0 ? Several : null,
        QuestionKind.YesNo => Value.Length > 0 ? Value == Ticked : null,
        _ => Value.Length > 0 ? Value : null,
    };

    // A record prints its members, and these are a patient's.
    public override string ToString() => nameof(Answer);
}
