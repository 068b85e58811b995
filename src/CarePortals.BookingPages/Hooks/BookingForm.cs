using System.Security.Claims;

namespace CarePortals.BookingPages;

/// <summary>A form that a patient opens.</summary>
/// <param name="Clinic">Name of the clinic's settings. Empty if the pages are for one clinic.</param>
/// <param name="ServiceId">Id of the service.</param>
/// <param name="Questions">Names of the questions.</param>
/// <param name="User">The user who is signed in to your application.</param>
public sealed record BookingForm(string Clinic, string ServiceId, IReadOnlyList<string> Questions, ClaimsPrincipal User);
