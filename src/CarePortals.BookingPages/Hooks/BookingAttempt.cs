using System.Security.Claims;

namespace CarePortals.BookingPages;

/// <summary>What a patient wants to book.</summary>
/// <param name="Clinic">Name of the clinic's settings. Empty if the pages are for one clinic.</param>
/// <param name="ServiceId">Id of the service.</param>
/// <param name="ServiceName">Its name.</param>
/// <param name="Start">The chosen time in UTC. Null for a queue.</param>
/// <param name="Timezone">IANA name of the time zone in which the patient sees times.</param>
/// <param name="Answers">The answers as they are sent, by name of the question.</param>
/// <param name="User">The user who is signed in to your application.</param>
public sealed record BookingAttempt(
    string Clinic,
    string ServiceId,
    string ServiceName,
    DateTimeOffset? Start,
    string Timezone,
    IReadOnlyDictionary<string, object?> Answers,
    ClaimsPrincipal User)
{
    /// <summary>Leaves the answers out. A record would print them.</summary>
    /// <returns>The id of the service.</returns>
    public override string ToString() => $"attempt to book {ServiceId}";
}
