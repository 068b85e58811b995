namespace CarePortals.BookingPages;

/// <summary>How a Confirm ended.</summary>
/// <param name="Kind">What is known.</param>
/// <param name="AppointmentId">Id of the appointment. Null if it was not booked.</param>
public sealed record BookingEnd(BookingEndKind Kind, string? AppointmentId = null);
