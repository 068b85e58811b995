using CarePortals.BookingApp.Drafts;
using CarePortals.BookingApp.Resources;

namespace CarePortals.BookingApp.Steps;

/// <summary>Everything that would be booked, to be checked before it is.</summary>
/// <param name="Draft">What would be booked.</param>
/// <param name="Sealed">The same for the hidden field.</param>
/// <param name="Notice">Why the patient is here again, or null.</param>
internal sealed record ReviewView(Draft Draft, string Sealed, StepNotice? Notice = null)
    : StepView("_Review", Texts.CheckYourAppointment, Draft.Service.Name);
