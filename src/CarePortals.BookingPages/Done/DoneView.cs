using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Done;

/// <summary>The end of a booking; without a receipt, of one that this browser did not make.</summary>
internal sealed record DoneView(Receipt? Receipt)
{
    public AppointmentTime? Time => Receipt is { Start: { } start } && Zones.Find(Receipt.ZoneId) is { } zone ? new AppointmentTime(start, zone) : null;
}
