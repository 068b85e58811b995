using CarePortals.BookingApp.Drafts;

namespace CarePortals.BookingApp.Steps;

/// <summary>Nobody knows whether the appointment exists.</summary>
/// <param name="Draft">What was sent, with the time that was sent.</param>
/// <param name="IsTimeOfFirstConfirm">Whether the patient chose another time after that, which was not sent.</param>
internal sealed record UnknownView(Draft Draft, bool IsTimeOfFirstConfirm) : StepView("_Unknown", "Your appointment is not confirmed yet", Draft.Service.Name);
