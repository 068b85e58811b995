namespace CarePortals.Generated;

/// <summary>
/// What is known about a booking whose outcome is unknown.
/// </summary>
/// <remarks>
/// A <see cref="StatusCode"/> of 200 to 299 means that the appointment almost certainly exists. Otherwise
/// <see cref="Listing"/> is the best hint. It is only a hint, because a slow service can store the booking after the
/// availability was read.
/// </remarks>
public sealed partial record BookingUncertainty
{
    /// <summary>Why the outcome is unknown.</summary>
    public required BookingUncertaintyReason Reason { get; init; }

    /// <summary>
    /// True if the request certainly left this process: it was written to a connection, or the service responded. False if
    /// not even that is known. That happens with a custom handler that sends, or one that reads the body before it is sent.
    /// </summary>
    public bool WasSent { get; init; }

    /// <summary>The HTTP status, even if the rest of the response was lost. Null if there was no response.</summary>
    public int? StatusCode { get; init; }

    /// <summary>What the availability said about the time, right after the response was lost.</summary>
    public SlotListing Listing { get; init; }

    /// <summary>What the service said, or null if it said nothing readable. Do not log it.</summary>
    public ApiError? Error { get; init; }

    /// <summary>Returns the reason, the status and what the availability said.</summary>
    /// <returns>A text that can be logged.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Reason}, {(WasSent ? "sent" : "perhaps sent")}, status {StatusCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, slot {Listing}");
}
