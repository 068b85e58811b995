using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Services;

namespace CarePortals.BookingPages.Times;

/// <summary>Decides which zone a service's times are shown in.</summary>
internal sealed class ZoneChooser(ClinicOptions clinic)
{
    public ZoneChoice Choose(ServiceSummary service, string? requested)
    {
        if (service.IsInPerson)
        {
            return new ZoneChoice(clinic.Zone, IsLocked: true, WasUnknown: false);
        }

        return string.IsNullOrEmpty(requested)
            ? new ZoneChoice(clinic.Zone, IsLocked: false, WasUnknown: false)
            : new ZoneChoice(Zones.Find(requested) ?? clinic.Zone, IsLocked: false, WasUnknown: Zones.Find(requested) is null);
    }
}
