namespace CarePortals.BookingPages;

/// <summary>How a Confirm ended.</summary>
public enum BookingEndKind
{
    /// <summary>The appointment exists.</summary>
    Booked,

    /// <summary>The time had passed; nothing was sent.</summary>
    Passed,

    /// <summary>Somebody else has the time; nothing was booked.</summary>
    SlotTaken,

    /// <summary>The service did not accept the booking; nothing was booked.</summary>
    Refused,

    /// <summary>A hook of the application refused it; nothing was sent.</summary>
    Declined,

    /// <summary>The service was not reached; nothing was booked.</summary>
    NotSent,

    /// <summary>The service asked to come back later; nothing was booked.</summary>
    TooMany,

    /// <summary>Nobody knows whether an appointment exists.</summary>
    Unknown,
}
