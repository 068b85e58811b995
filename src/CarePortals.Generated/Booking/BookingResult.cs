namespace CarePortals.Generated;

/// <summary>
/// How a booking ended: one of the four cases nested here, and there is no fifth. A <c>switch</c> over them handles every
/// answer of the service and every loss of an answer.
/// </summary>
/// <remarks>
/// The texts of these (<see cref="object.ToString"/>) name the case, ids and statuses, so they can be logged. What the
/// service said is on the properties and is not for logs: it can repeat what a patient typed. Either JSON serializer writes
/// the case as the member <c>outcome</c> (<c>booked</c>, <c>slotTaken</c>, <c>rejected</c>, <c>unknown</c>) beside the case's
/// properties, and reads it again. In that of a booking stands the access key, a secret, as <c>appointment.accessKey</c>: set
/// <see cref="Appointment.AccessKey"/> to null before it goes to anybody who may not manage the appointment.
/// </remarks>
public abstract partial record BookingResult
{
    private BookingResult()
    {
    }

    /// <summary>The appointment exists.</summary>
    /// <param name="Appointment">The appointment, as the service answered it. Its access key is a secret.</param>
    public sealed partial record Booked(Appointment Appointment) : BookingResult
    {
        /// <summary>The case and the id of the appointment.</summary>
        /// <returns>A text that can be logged.</returns>
        public override string ToString() => $"{nameof(Booked)}: {Appointment}";
    }

    /// <summary>
    /// The time is not to be had, and nothing was booked: the service answered 409, or another client error while fresh
    /// availability no longer lists the time.
    /// </summary>
    /// <remarks>
    /// In a browser (WebAssembly) the booking may exist all the same: a browser sends a request again by itself when a
    /// connection that it kept is reset, and the second is refused because of the first.
    /// </remarks>
    /// <param name="Alternatives">
    /// Open instants in UTC, at most five, the nearest to the wanted one first. Empty when there are none, or when the
    /// availability could not be read.
    /// </param>
    /// <param name="Error">What the service said, or null when it said nothing that can be read. Not for logs.</param>
    public sealed partial record SlotTaken(IReadOnlyList<DateTimeOffset> Alternatives, ApiError? Error) : BookingResult
    {
        /// <summary>The case and the number of alternatives.</summary>
        /// <returns>A text that can be logged.</returns>
        public override string ToString() => FormattableString.Invariant($"{nameof(SlotTaken)}: {Alternatives.Count} alternatives");
    }

    /// <summary>
    /// The service refused the request, and nothing was booked: for another reason than the time, as far as the availability
    /// says, or when that could not be read. The same request would be refused again, except after 429 (wait, then try again).
    /// </summary>
    /// <param name="Error">What the service said; without any member set when it said nothing that can be read. Not for logs.</param>
    /// <param name="StatusCode">The HTTP status, 400 to 499.</param>
    public sealed partial record Rejected(ApiError Error, int StatusCode) : BookingResult
    {
        /// <summary>The case and the status.</summary>
        /// <returns>A text that can be logged.</returns>
        public override string ToString() => FormattableString.Invariant($"{nameof(Rejected)}: {StatusCode}");
    }

    /// <summary>
    /// Nobody knows whether the appointment exists: the answer was lost, or cannot be read, after the request may have
    /// reached the service. Do not book again before somebody has looked; the library has not tried again.
    /// </summary>
    /// <param name="Uncertainty">What is known all the same.</param>
    public sealed partial record Unknown(BookingUncertainty Uncertainty) : BookingResult
    {
        /// <summary>The case and what is known.</summary>
        /// <returns>A text that can be logged.</returns>
        public override string ToString() => $"{nameof(Unknown)}: {Uncertainty}";
    }
}
