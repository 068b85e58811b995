namespace CarePortals.BookingPages.Questions;

/// <summary>What is wrong with an answer, in words for the patient. Never repeats the answer.</summary>
internal sealed record AnswerProblem(string Name, string Text);
