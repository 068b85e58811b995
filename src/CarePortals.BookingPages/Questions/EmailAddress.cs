namespace CarePortals.BookingPages.Questions;

/// <summary>Checks whether a text is an e-mail address. It cannot tell whether mail to it arrives.</summary>
internal static class EmailAddress
{
    private static readonly Generated.FormField Field = new() { Name = "email", Type = "email" };

    public static bool IsOne(string text) => text.Length > 0 && Field.Validate(text) is null && !text.Any(character => character is ',' or ';' or '<' or '>' or '(' or ')' || char.IsControl(character));
}
