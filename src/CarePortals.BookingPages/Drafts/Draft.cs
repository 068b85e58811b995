using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Questions;
using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Drafts;

/// <summary>A booking that is not made yet. It lives sealed in the patient's page and nowhere else.</summary>
/// <param name="Id">A random id. At most one appointment results from it.</param>
/// <param name="ExpiresAt">Set when the draft begins, so that every copy expires before the ledger deletes the id.</param>
/// <param name="Ledger">Name of the store that knows whether the draft was already sent.</param>
/// <param name="Service">What is booked.</param>
/// <param name="Questions">What its form asks, so that no answer depends on asking the API again.</param>
/// <param name="Start">The chosen time in UTC; null for a queue.</param>
/// <param name="ZoneId">IANA name of the zone that the patient reads times in.</param>
/// <param name="Answers">What the patient answered so far.</param>
/// <param name="IsComplete">Whether the answers were checked and good; only then can the draft be confirmed.</param>
internal sealed record Draft(
    string Id,
    DateTimeOffset ExpiresAt,
    string Ledger,
    ServiceSummary Service,
    IReadOnlyList<Question> Questions,
    DateTimeOffset? Start,
    string ZoneId,
    IReadOnlyList<Answer> Answers,
    bool IsComplete)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string SecondTry = "-2";

    public static Draft Begin(
        ServiceSummary service, IReadOnlyList<Question> questions, DateTimeOffset? start, TimeZoneInfo zone, DateTimeOffset now, string ledger) =>
        new(RandomId.Next(), now + Lifetime, ledger, service, questions, start, zone.Id, [], IsComplete: false);

    /// <summary>Whether this is the second draft of a booking; there is no third.</summary>
    public bool IsSecondTry => Id.EndsWith(SecondTry, StringComparison.Ordinal);

    /// <summary>
    /// The same answers for one more try, after a Confirm in doubt turned out to have left the time free. Its id follows from
    /// the first one's, so that every copy of the page leads to the same second try.
    /// </summary>
    public Draft Again() => this with { Id = Id + SecondTry };

    /// <summary>The zone that the patient reads times in.</summary>
    public TimeZoneInfo Zone => Zones.Find(ZoneId) ?? throw new InvalidOperationException("This machine does not know the draft's time zone.");

    /// <summary>The chosen time as the patient reads it; null for a queue.</summary>
    public AppointmentTime? Time => Start is { } start ? new AppointmentTime(start, Zone) : null;

    /// <summary>Whether the patient chose another time after the Confirm that led to this outcome.</summary>
    public bool WasChangedAfter(BookingOutcome outcome) => Start is { } start && start != outcome.Start;

    // A record prints its members, and the answers are a patient's.
    public override string ToString() => $"draft {Id}";
}
