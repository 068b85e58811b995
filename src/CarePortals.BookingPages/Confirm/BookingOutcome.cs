using System.Text.Json.Serialization;

namespace CarePortals.BookingPages.Confirm;

/// <summary>How a Confirm ended. There is no other way, and none of these holds the server's text.</summary>
/// <param name="Start">
/// The time that the outcome is about. A later Confirm gets the first one's outcome, and its draft may hold another time.
/// </param>
[JsonDerivedType(typeof(Booked), nameof(Booked))]
[JsonDerivedType(typeof(Passed), nameof(Passed))]
[JsonDerivedType(typeof(SlotTaken), nameof(SlotTaken))]
[JsonDerivedType(typeof(Refused), nameof(Refused))]
[JsonDerivedType(typeof(Declined), nameof(Declined))]
[JsonDerivedType(typeof(NotSent), nameof(NotSent))]
[JsonDerivedType(typeof(TooMany), nameof(TooMany))]
[JsonDerivedType(typeof(Unknown), nameof(Unknown))]
internal abstract record BookingOutcome(DateTimeOffset Start)
{
    /// <summary>Whether an appointment exists or may exist, so that the same draft is never sent again.</summary>
    public bool IsFinal => this is Booked or Unknown;

    /// <summary>The appointment exists.</summary>
    internal sealed record Booked(BookedAppointment Appointment, DateTimeOffset Start) : BookingOutcome(Start);

    /// <summary>The time had passed before Confirm was pressed; nothing was sent.</summary>
    internal sealed record Passed(DateTimeOffset Start) : BookingOutcome(Start);

    /// <summary>Somebody else has the time; nothing was booked.</summary>
    internal sealed record SlotTaken(DateTimeOffset Start) : BookingOutcome(Start);

    /// <summary>The service did not accept the request; nothing was booked.</summary>
    internal sealed record Refused(DateTimeOffset Start) : BookingOutcome(Start);

    /// <summary>A hook of the application refused it; nothing was sent.</summary>
    internal sealed record Declined(DateTimeOffset Start, string Text) : BookingOutcome(Start);

    /// <summary>The request did not reach the service; nothing was booked.</summary>
    internal sealed record NotSent(DateTimeOffset Start) : BookingOutcome(Start);

    /// <summary>The service asked to come back later; nothing was booked.</summary>
    internal sealed record TooMany(DateTimeOffset Start) : BookingOutcome(Start);

    /// <summary>Nobody knows whether an appointment exists.</summary>
    internal sealed record Unknown(DateTimeOffset Start, BookingHint Hint = BookingHint.None) : BookingOutcome(Start);
}
