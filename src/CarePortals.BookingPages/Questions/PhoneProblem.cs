namespace CarePortals.BookingPages.Questions;

/// <summary>Why a text is no phone number.</summary>
internal enum PhoneProblem
{
    None,

    /// <summary>It has no digit.</summary>
    NotANumber,

    /// <summary>It is too short for a number with its area code.</summary>
    NoAreaCode,

    /// <summary>It has a country code, and too few digits after it.</summary>
    TooShort,

    TooLong,

    /// <summary>It has no country code, and nobody knows which country is meant.</summary>
    NoCountry,

    /// <summary>It has no country code, and the clinic's country has no such number.</summary>
    NotOfCountry,

    /// <summary>No country has the code after the plus.</summary>
    UnknownCode,

    /// <summary>The country of its code has no such number.</summary>
    Impossible,

    /// <summary>An extension follows the number.</summary>
    Extension,

    /// <summary>It holds words beside the number.</summary>
    Words,
}
