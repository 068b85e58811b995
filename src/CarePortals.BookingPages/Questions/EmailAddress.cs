namespace CarePortals.BookingPages.Questions;

/// <summary>Tells e-mail addresses from what is none. Whether mail arrives there, only mail can say.</summary>
internal static class EmailAddress
{
    private static readonly Generated.FormField Field = new() { Name = "email", Type = "email" };

    public static bool IsOne(string text) => text.Length > 0 && Field.Validate(text) is null && !text.Any(character => character is ',' or ';' or '<' or '>' or '(' or ')' || char.IsControl(character));
}
