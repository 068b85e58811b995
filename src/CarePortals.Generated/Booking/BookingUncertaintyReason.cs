namespace CarePortals.Generated;

/// <summary>Why the outcome of a booking is unknown.</summary>
public enum BookingUncertaintyReason
{
    /// <summary>The connection broke, or a handler of the application failed, before there was a status.</summary>
    AnswerLost,

    /// <summary>There was no status within the time limit.</summary>
    TimedOut,

    /// <summary>The caller cancelled after the request may have been sent, and before there was a status.</summary>
    Canceled,

    /// <summary>The status means neither booked nor refused: 5xx, 408 or a redirect.</summary>
    UnclearStatus,

    /// <summary>
    /// The status is a success (200 to 299), but the response was cut short, came too late or cannot be read. The appointment
    /// almost certainly exists.
    /// </summary>
    UnreadableSuccess,
}
