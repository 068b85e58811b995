using CarePortals.Generated;

namespace CarePortals.BookingPages.Confirm;

/// <summary>What the last page needs of an appointment, and no more. The key manages the appointment: it is a secret.</summary>
internal sealed record BookedAppointment(string Id, DateTimeOffset? Reservation, int? Minutes, string? AccessKey, string? JoinUrl)
{
    public static BookedAppointment Of(Appointment appointment) => new(
        appointment.Id, appointment.Reservation, appointment.Duration, appointment.AccessKey, appointment.VirtualMeeting?.JoinUrl);

    public override string ToString() => Id;
}
