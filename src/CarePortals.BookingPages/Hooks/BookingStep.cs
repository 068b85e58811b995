namespace CarePortals.BookingPages;

/// <summary>A step that a patient sees.</summary>
/// <param name="Name"><c>Services</c>, <c>Times</c>, <c>Details</c>, <c>Review</c>, <c>Unknown</c>, <c>Done</c>, <c>CardNeeded</c>, <c>CardApp</c>, <c>CardDone</c> or <c>Problem</c>.</param>
/// <param name="Clinic">Name of the clinic's settings. Empty if the pages are for one clinic.</param>
/// <param name="ServiceId">Id of the service. Null before one is chosen.</param>
/// <param name="StatusCode">The HTTP status of the page, such as 409 for a time that was just taken.</param>
public sealed record BookingStep(string Name, string Clinic, string? ServiceId, int StatusCode);
