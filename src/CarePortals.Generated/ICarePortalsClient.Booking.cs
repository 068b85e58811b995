namespace CarePortals.Generated;

/// <example>
/// <code>
/// var services = await client.ListServicesAsync();
/// var form = await client.GetFormAsync(services[0].Form!.Id!);
/// var availability = await client.GetServiceAvailabilityAsync(services[0].Id, timezone: "America/Toronto");
/// var slot = availability.GroupByDay("America/Toronto")[0].Slots[0];
/// var values = new Dictionary&lt;string, object?&gt; { ["firstName"] = "Jane" };
/// var request = CreateAppointmentRequest.For(services[0], slot, values, "America/Toronto");
/// var appointment = await client.CreateAppointmentAsync(request); // Or BookAsync, which returns a value for every outcome.
/// </code>
/// </example>
public partial interface ICarePortalsClient
{
    /// <summary>
    /// Books an appointment and returns the outcome, even if the response is lost. Sends the booking once, whatever happens.
    /// </summary>
    /// <param name="body">
    /// What to book. <c>CreateAppointmentRequest.For</c> and <c>.ForQueue</c> create it. The answers are not checked; see
    /// <c>Form.Validate</c>.
    /// </param>
    /// <param name="cancellationToken">
    /// Cancels the call. If the request may already have been sent, the result is <see cref="BookingResult.Unknown"/> and
    /// nothing is thrown.
    /// </param>
    /// <returns>
    /// One of the four cases of <see cref="BookingResult"/>. Unless the booking succeeds, the availability is read once, so
    /// the call can take up to twice <see cref="CarePortalsClientOptions.TotalTimeout"/>.
    /// </returns>
    /// <remarks>If it throws, nothing was sent, and trying again is safe.</remarks>
    /// <exception cref="ArgumentException">The request cannot be sent. The message says why.</exception>
    /// <exception cref="HttpRequestException">
    /// There was no connection (unknown host, refused, TLS), or the circuit breaker is open. Nothing was sent, so trying again
    /// is safe.
    /// </exception>
    /// <exception cref="TimeoutException">Time ran out before there was a connection. Trying again is safe.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled before anything was sent.</exception>
    /// <example>
    /// <code>
    /// var message = await client.BookAsync(request) switch
    /// {
    ///     BookingResult.Booked(var appointment) =&gt; $"Booked: {appointment.Reservation:u}",
    ///     BookingResult.SlotTaken(var alternatives, _) =&gt; $"Just taken. {alternatives.Count} times nearby are open.",
    ///     BookingResult.Rejected(var error, _) =&gt; error.Message, // Show it. Do not log it.
    ///     _ =&gt; "It may be booked. Do not book again: ask the clinic.",
    /// };
    /// </code>
    /// </example>
    Task<BookingResult> BookAsync(CreateAppointmentRequest body, CancellationToken cancellationToken = default);
}
