namespace CarePortals.BookingPages.Questions;

/// <summary>One of the answers that a question offers: what is sent, and what a patient reads.</summary>
internal sealed record Choice(string Value, string Label);
