using CarePortals.Generated;

namespace CarePortals.BookingApp.Confirming;

/// <summary>How a Confirm ended. There is no sixth way, and none of these holds the server's text.</summary>
internal abstract record BookingOutcome
{
    private BookingOutcome()
    {
    }

    /// <summary>Whether an appointment exists or may exist, so that the same draft is never sent again.</summary>
    public bool IsFinal => this is Booked or Unknown;

    /// <summary>The appointment exists.</summary>
    internal sealed record Booked(Appointment Appointment, DateTimeOffset Start) : BookingOutcome
    {
        public override string ToString() => nameof(Booked);
    }

    /// <summary>Somebody else has the time; nothing was booked.</summary>
    internal sealed record SlotTaken : BookingOutcome;

    /// <summary>The service did not accept the request; nothing was booked.</summary>
    internal sealed record Refused : BookingOutcome;

    /// <summary>The request did not reach the service, or it asked to come back later; nothing was booked.</summary>
    internal sealed record NotSent : BookingOutcome;

    /// <summary>Nobody knows whether an appointment exists.</summary>
    internal sealed record Unknown : BookingOutcome;
}
