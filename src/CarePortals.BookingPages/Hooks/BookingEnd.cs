namespace CarePortals.BookingPages;

/// <summary>How a Confirm ended.</summary>
/// <param name="Kind">What is known.</param>
/// <param name="AppointmentId">Id of the appointment when it was booked, else null.</param>
public sealed record BookingEnd(BookingEndKind Kind, string? AppointmentId = null);
