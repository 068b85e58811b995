namespace CarePortals.BookingApp.Answers;

/// <summary>How a question is asked.</summary>
internal enum QuestionKind
{
    Text,
    Email,
    Phone,
    Date,
    Select,
    Checkbox,
    LongText,
}
