namespace CarePortals.BookingPages.Questions;

/// <summary>How a question is asked.</summary>
internal enum QuestionKind
{
    Text,
    Email,
    Phone,
    Date,
    Choice,
    Checkbox,
    LongText,

    /// <summary>Something that this page cannot ask, such as a file.</summary>
    Unsupported,
}
