namespace CarePortals.BookingPages.Questions;

/// <summary>How a question is asked.</summary>
internal enum QuestionKind
{
    Text,
    Email,
    Phone,
    Date,

    /// <summary>One of several answers.</summary>
    Choice,

    /// <summary>As many of several answers as apply.</summary>
    Choices,

    /// <summary>A box to tick, such as for a consent.</summary>
    Checkbox,

    /// <summary>Yes or no, where no is an answer too.</summary>
    YesNo,
    LongText,

    /// <summary>Asked of nobody; its default goes with the booking.</summary>
    Hidden,

    /// <summary>A heading of the form.</summary>
    Heading,

    /// <summary>A text of the form.</summary>
    Note,

    /// <summary>Something that this page cannot ask, such as a file.</summary>
    Unsupported,
}
