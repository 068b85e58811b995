using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Pages;

namespace CarePortals.BookingPages.Confirm;

/// <summary>Everything that would be booked, to be checked before it is.</summary>
/// <param name="Draft">What would be booked.</param>
/// <param name="Sealed">The same for the hidden field.</param>
/// <param name="Notice">Why the patient is here again, or null.</param>
internal sealed record ReviewView(Draft Draft, string Sealed, StepNotice? Notice = null)
    : StepView("Review", Texts.CheckYourAppointment, Draft.Service.Name);
