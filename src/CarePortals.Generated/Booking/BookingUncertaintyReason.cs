namespace CarePortals.Generated;

/// <summary>Why nobody knows whether a booking was made.</summary>
public enum BookingUncertaintyReason
{
    /// <summary>The connection broke, or a handler of the application failed, before there was a status.</summary>
    AnswerLost,

    /// <summary>There was no status within the time limit.</summary>
    TimedOut,

    /// <summary>The caller cancelled after the request may have been sent, and before there was a status.</summary>
    Canceled,

    /// <summary>The status says neither that it was booked nor that it was refused: 5xx, 408, a redirect.</summary>
    UnclearStatus,

    /// <summary>
    /// The status is a success (200 to 299), but the appointment was cut short, too late or cannot be read: it almost
    /// certainly exists.
    /// </summary>
    UnreadableSuccess,
}
