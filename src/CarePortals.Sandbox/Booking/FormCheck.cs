using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CarePortals.Sandbox.Clinics;

namespace CarePortals.Sandbox.Booking;

/// <summary>Checks a patient's answers against the questions. Answers to unknown questions pass.</summary>
internal static partial class FormCheck
{
    /// <summary>One message for each problem. No message quotes an answer.</summary>
    public static IEnumerable<string> Check(IEnumerable<FormField> fields, JsonElement values) =>
        from field in fields
        let problem = Check(field, values)
        where problem is not null
        select $"values.{field.Name} {problem}";

    private static string? Check(FormField field, JsonElement values)
    {
        if (!values.TryGetProperty(field.Name, out var answer) || IsNothing(answer))
        {
            return field.Required ? "is required" : null;
        }

        if (answer.ValueKind == JsonValueKind.Array && field.Choices.Any())
        {
            return answer.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String && field.Choices.Contains(one.GetString()))
                ? null
                : "must hold answers that the form offers";
        }

        if (field.Type == "checkbox" && !field.Choices.Any())
        {
            return answer.ValueKind switch
            {
                JsonValueKind.True => null,
                JsonValueKind.False => field.Required ? "must be true" : null,
                _ => "must be true or false",
            };
        }

        return answer.ValueKind == JsonValueKind.String ? CheckText(field, answer.GetString()!) : "must be a text";
    }

    private static string? CheckText(FormField field, string text) => field.Type switch
    {
        "email" when !Email.IsMatch(text) => "must be an e-mail address",
        "phone" when !Phone.IsMatch(text) => "must be a phone number such as +15551234567",
        "date" when !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
            "must be a date such as 1980-02-28",
        "select" when !field.Choices.Contains(text) => "must be one of the answers that the form offers",
        _ => null,
    };

    private static bool IsNothing(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Null
        || (answer.ValueKind == JsonValueKind.Array && answer.GetArrayLength() == 0)
        || (answer.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(answer.GetString()));

    [GeneratedRegex(@"\A[^\s@]+@[^\s@.]+(\.[^\s@.]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Email { get; }

    [GeneratedRegex(@"\A\+[1-9][0-9]{6,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Phone { get; }
}
