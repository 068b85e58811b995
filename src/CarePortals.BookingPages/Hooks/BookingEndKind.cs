namespace CarePortals.BookingPages;

/// <summary>How a Confirm ended.</summary>
public enum BookingEndKind
{
    /// <summary>The appointment exists.</summary>
    Booked,

    /// <summary>The time had passed. Nothing was sent.</summary>
    Passed,

    /// <summary>Somebody else booked the time. Nothing was booked.</summary>
    SlotTaken,

    /// <summary>The service refused the booking. Nothing was booked.</summary>
    Refused,

    /// <summary>A hook of the application refused it. Nothing was sent.</summary>
    Declined,

    /// <summary>The service could not be reached. Nothing was booked.</summary>
    NotSent,

    /// <summary>The service asked to try again later. Nothing was booked.</summary>
    TooMany,

    /// <summary>Nobody knows whether an appointment exists.</summary>
    Unknown,
}
