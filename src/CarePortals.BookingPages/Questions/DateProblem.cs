namespace CarePortals.BookingPages.Questions;

/// <summary>Why three typed parts are no date.</summary>
internal enum DateProblem
{
    None,
    Missing,
    NoDay,
    NoMonth,
    NoYear,

    /// <summary>The month is a name or an abbreviation.</summary>
    MonthInWords,

    /// <summary>The year has not four digits: nobody knows the century of 80.</summary>
    ShortYear,

    /// <summary>There is no such day.</summary>
    NotADate,
}
