using CarePortals.BookingApp.Drafts;

namespace CarePortals.BookingApp.Steps;

/// <summary>Everything that would be booked, to be checked before it is.</summary>
/// <param name="Draft">What would be booked.</param>
/// <param name="Sealed">The same for the hidden field.</param>
/// <param name="WasNotSent">Whether a Confirm before this did not reach the service.</param>
internal sealed record ReviewView(Draft Draft, string Sealed, bool WasNotSent = false)
    : StepView("_Review", "Check your appointment", Draft.Service.Name);
