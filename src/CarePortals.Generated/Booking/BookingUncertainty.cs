namespace CarePortals.Generated;

/// <summary>
/// What is known of a booking whose outcome is not.
/// </summary>
/// <remarks>
/// A <see cref="StatusCode"/> of 200 to 299 means that the appointment almost certainly exists. Otherwise <see cref="Listing"/>
/// is the best hint, and only a hint: a service that is slow can store the booking after it was read.
/// </remarks>
public sealed partial record BookingUncertainty
{
    /// <summary>Why the outcome is not known.</summary>
    public required BookingUncertaintyReason Reason { get; init; }

    /// <summary>
    /// True when the request certainly left this process: it was written to a connection, or the service answered. False
    /// when not even that is known, which happens with handlers that this library does not know or that read the body first.
    /// </summary>
    public bool WasSent { get; init; }

    /// <summary>The HTTP status, also when only the rest of the answer was lost; null when there was no answer.</summary>
    public int? StatusCode { get; init; }

    /// <summary>What the availability said about the time, right after the answer was lost.</summary>
    public SlotListing Listing { get; init; }

    /// <summary>What the service said, or null when it said nothing that can be read. Not for logs.</summary>
    public ApiError? Error { get; init; }

    /// <summary>The reason, the status and what the availability said.</summary>
    /// <returns>A text that can be logged.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Reason}, {(WasSent ? "sent" : "perhaps sent")}, status {StatusCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, slot {Listing}");
}
