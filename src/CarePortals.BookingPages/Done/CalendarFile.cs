using CarePortals.BookingPages.Clinic;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CarePortals.BookingPages.Done;

/// <summary>
/// An appointment as a calendar takes it (RFC 5545): in UTC, so that no calendar has to know a zone, and with an id that
/// stays, so that two downloads are one event. Holds nothing that the patient typed.
/// </summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The file, or null for an appointment without a time.</summary>
    public static string? Of(Receipt receipt, ClinicOptions clinic)
    {
        if (receipt.Start is not { } start)
        {
            return null;
        }

        var appointment = new CalendarEvent
        {
            Uid = $"{receipt.DraftId}@booking-page",
            DtStamp = Utc(receipt.BookedAt),
            Start = Utc(start),
            Summary = $"{receipt.ServiceName} – {clinic.Name}",
            Location = receipt.JoinAddress ?? (receipt.IsInPerson ? clinic.Address : null),
            Url = receipt.JoinAddress is { } join ? new Uri(join) : null,
        };

        if (receipt.End is { } end)
        {
            appointment.End = Utc(end);
        }

        var calendar = new Ical.Net.Calendar { ProductId = "-//CarePortals.Generated//Booking page//EN" };
        calendar.Events.Add(appointment);
        return new CalendarSerializer().SerializeToString(calendar);
    }

    private static CalDateTime Utc(DateTimeOffset instant) => new(instant.UtcDateTime, CalDateTime.UtcTzId, hasTime: true);
}
