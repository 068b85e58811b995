using System.Globalization;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Forms;

/// <summary>Checks answers to the fields of a form. A pure function, without HTTP or a clock.</summary>
internal static class FieldCheck
{
    public static IReadOnlyList<FormProblem> Check(IReadOnlyList<FormField> fields, IEnumerable<KeyValuePair<string, object?>> values)
    {
        var answers = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            // Out of a default pair.
            answers[name ?? ""] = value;
        }

        return [.. fields.Where(HasName).Select(field => Check(field, answers.GetValueOrDefault(field.Name))).OfType<FormProblem>()];
    }

    public static FormProblem? Check(FormField field, object? value)
    {
        if (!HasName(field) || WrittenAnswer.Of(value) is not { } answer)
        {
            return null;
        }

        var type = field.Type?.ToLowerInvariant();
        if (answer.IsNothing || (type == "checkbox" && answer.IsFalse))
        {
            return field.Required != true ? null : new(field, FormProblemKind.Missing, type == "checkbox"
                ? "Tick the box: it is required."
                : "This question must be answered.");
        }

        // The contract names these types. The list is open, and nothing is known about other types.
        return type switch
        {
            "email" when !IsEmail(answer.Text) =>
                new(field, FormProblemKind.NotAnEmail, "Enter an e-mail address such as name@example.com."),
            "phone" when !IsPhone(answer.Text) =>
                new(field, FormProblemKind.NotAPhone, "Enter a phone number with + and the country code, and only digits after the +, such as +15551234567."),
            "date" when !IsDate(answer.Text) =>
                new(field, FormProblemKind.NotADate, value is DateTime or DateTimeOffset or JValue { Type: JTokenType.Date }
                    ? "A date with a time is sent as an instant. Use a DateOnly, or a string such as 1980-02-28."
                    : "Enter a date that exists, as year-month-day, such as 1980-02-28."),
            "select" when !IsOffered(field, answer) =>
                new(field, FormProblemKind.NotOffered, "Choose one of the offered options, and write its value exactly as the form does."),
            _ => null,
        };
    }

    private static bool HasName(FormField field) => !string.IsNullOrWhiteSpace(field?.Name);

    // Something, an @ sign, and a domain of at least two parts. Only sending mail can tell whether it arrives.
    private static bool IsEmail(string? text)
    {
        var at = text?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        var domain = text?[(at + 1)..] ?? "";
        return at > 0 && !text!.Any(char.IsWhiteSpace) && !domain.Contains('@', StringComparison.Ordinal)
            && domain.Contains('.', StringComparison.Ordinal) && domain.Split('.').All(part => part.Length > 0);
    }

    // E.164: a plus and 7 to 15 digits that do not start with 0.
    private static bool IsPhone(string? text) =>
        text?.Length is >= 8 and <= 16 && text[0] == '+' && text[1] != '0' && text.Skip(1).All(char.IsAsciiDigit);

    // A day that exists.
    private static bool IsDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsOffered(FormField field, WrittenAnswer answer)
    {
        var offered = (field.Options ?? []).Select(option => option?.Value).Where(value => !string.IsNullOrEmpty(value)).ToHashSet(StringComparer.Ordinal);

        // If nothing is offered, nothing is known about what is accepted.
        return offered.Count == 0 || answer.Choices.All(offered.Contains);
    }
}
