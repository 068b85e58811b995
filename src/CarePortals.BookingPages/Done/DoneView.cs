using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Done;

/// <summary>The end of a booking; without a receipt, of one that this browser did not make.</summary>
/// <param name="Receipt">What was booked.</param>
/// <param name="Sealed">The same for a hidden field, where a browser keeps no cookies.</param>
internal sealed record DoneView(Receipt? Receipt, string? Sealed = null)
{
    public AppointmentTime? Time => Receipt is { Start: { } start } && Zones.Find(Receipt.ZoneId) is { } zone ? new AppointmentTime(start, zone) : null;
}
