using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Drafts;

namespace CarePortals.BookingPages.Done;

/// <summary>
/// What the last page shows of an appointment, and no more: a browser drops a cookie of over 4 kB without a word. It holds
/// none of the patient's answers.
/// </summary>
internal sealed record Receipt(
    string DraftId,
    DateTimeOffset ExpiresAt,
    string ServiceName,
    bool IsQueue,
    bool IsInPerson,
    DateTimeOffset? Start,
    string ZoneId,
    bool IsTimeOfFirstConfirm,
    int? Minutes,
    string AppointmentId,
    string? AccessKey,
    string? JoinUrl)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public static Receipt Of(Draft draft, BookingOutcome.Booked booked, DateTimeOffset now) => new(
        draft.Id,
        now + Lifetime,
        draft.Service.Name,
        draft.Service.IsQueue,
        draft.Service.IsInPerson,
        draft.Start is null ? null : booked.Appointment.Reservation ?? booked.Start,
        draft.ZoneId,
        draft.WasChangedAfter(booked),
        booked.Appointment.Minutes ?? draft.Service.Minutes,
        booked.Appointment.Id,
        booked.Appointment.AccessKey,
        booked.Appointment.JoinUrl);

    // A day, in minutes.
    private const int LongestVisit = 24 * 60;

    /// <summary>When it ends: behind its start and within a day; null when that is not known.</summary>
    public DateTimeOffset? End => Start is { } start && Minutes is > 0 and < LongestVisit ? start.AddMinutes(Minutes.Value) : null;

    /// <summary>The reference in groups, which can be read out.</summary>
    public string SpokenReference => Done.SpokenReference.Of(AppointmentId);

    /// <summary>When the appointment was booked.</summary>
    public DateTimeOffset BookedAt => ExpiresAt - Lifetime;

    /// <summary>Where the video meeting is, when the address is one that a browser can open safely.</summary>
    public string? JoinAddress =>
        Uri.TryCreate(JoinUrl, UriKind.Absolute, out var join) && (join.Scheme == Uri.UriSchemeHttps || join.Scheme == Uri.UriSchemeHttp)
            ? join.AbsoluteUri
            : null;

    // The key manages the appointment, so it stays out of logs.
    public override string ToString() => $"receipt {DraftId}";
}
