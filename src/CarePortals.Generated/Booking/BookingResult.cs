namespace CarePortals.Generated;

/// <summary>
/// The outcome of a booking. It is one of the four nested cases; there is no fifth. A <c>switch</c> over them handles every
/// response, and every lost response.
/// </summary>
/// <remarks>
/// <see cref="object.ToString"/> names the case, ids and statuses, so you can log it. What the service said is on the
/// properties. It can repeat what a patient typed, so do not log it. Both JSON serializers write the case as the member
/// <c>outcome</c> (<c>booked</c>, <c>slotTaken</c>, <c>rejected</c>, <c>unknown</c>) beside the properties of the case, and
/// read it back. For a booked appointment, that JSON has the access key, a secret, as <c>appointment.accessKey</c>. Set
/// <see cref="Appointment.AccessKey"/> to null before you give it to anybody who may not manage the appointment.
/// </remarks>
public abstract partial record BookingResult
{
    private BookingResult()
    {
    }

    /// <summary>The appointment exists.</summary>
    /// <param name="Appointment">The appointment, as the service returned it. Its access key is a secret.</param>
    public sealed partial record Booked(Appointment Appointment) : BookingResult
    {
        /// <summary>Returns the case and the id of the appointment.</summary>
        /// <returns>A text that can be logged.</returns>
        public override string ToString() => $"{nameof(Booked)}: {Appointment}";
    }

    /// <summary>
    /// The time is taken, and nothing was booked. Either the service returned 409, or it returned another 4xx status and no
    /// longer lists the time. A 408 gives Unknown instead.
    /// </summary>
    /// <remarks>
    /// In a browser (WebAssembly) the booking may exist nevertheless. When a keep-alive connection is reset, a browser may
    /// resend the request on its own, and the second request is refused because of the first.
    /// </remarks>
    /// <param name="Alternatives">
    /// Up to five open times in UTC, nearest to the wanted one first. Empty if there are none, or if the availability could
    /// not be read.
    /// </param>
    /// <param name="Error">What the service said, or null if it said nothing readable. Do not log it.</param>
    public sealed partial record SlotTaken(IReadOnlyList<DateTimeOffset> Alternatives, ApiError? Error) : BookingResult
    {
        /// <summary>Returns the case and the number of alternatives.</summary>
        /// <returns>A text that can be logged.</returns>
        public override string ToString() => FormattableString.Invariant($"{nameof(SlotTaken)}: {Alternatives.Count} alternatives");
    }

    /// <summary>
    /// The service refused the request, and nothing was booked. The time is still listed, or the availability could not be
    /// read. The same request would be refused again, except after 429 (wait, then try again).
    /// </summary>
    /// <param name="Error">What the service said, or an empty error if it said nothing readable. Do not log it.</param>
    /// <param name="StatusCode">The HTTP status, 400 to 499, but never 408 or 409.</param>
    public sealed partial record Rejected(ApiError Error, int StatusCode) : BookingResult
    {
        /// <summary>Returns the case and the status.</summary>
        /// <returns>A text that can be logged.</returns>
        public override string ToString() => FormattableString.Invariant($"{nameof(Rejected)}: {StatusCode}");
    }

    /// <summary>
    /// Nobody knows whether the appointment exists. The request may have reached the service, and the response was lost or
    /// cannot be read. Do not book again before somebody has checked. The library has not tried again.
    /// </summary>
    /// <param name="Uncertainty">What is known.</param>
    public sealed partial record Unknown(BookingUncertainty Uncertainty) : BookingResult
    {
        /// <summary>Returns the case and what is known.</summary>
        /// <returns>A text that can be logged.</returns>
        public override string ToString() => $"{nameof(Unknown)}: {Uncertainty}";
    }
}
