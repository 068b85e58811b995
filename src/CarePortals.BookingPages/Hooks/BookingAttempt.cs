using System.Security.Claims;

namespace CarePortals.BookingPages;

/// <summary>What a patient wants to book.</summary>
/// <param name="Clinic">Name of the clinic's settings; empty when the pages are for one clinic.</param>
/// <param name="ServiceId">Id of the service.</param>
/// <param name="ServiceName">Its name.</param>
/// <param name="Start">The chosen time in UTC; null for a queue.</param>
/// <param name="Timezone">IANA name of the zone that the patient reads times in.</param>
/// <param name="Answers">The answers as they are sent, by the name of their question.</param>
/// <param name="User">Whoever is signed in at your application.</param>
public sealed record BookingAttempt(
    string Clinic,
    string ServiceId,
    string ServiceName,
    DateTimeOffset? Start,
    string Timezone,
    IReadOnlyDictionary<string, object?> Answers,
    ClaimsPrincipal User)
{
    /// <summary>Says nothing of the answers: a record prints its members, and these are a patient's.</summary>
    /// <returns>The id of the service.</returns>
    public override string ToString() => $"attempt to book {ServiceId}";
}
