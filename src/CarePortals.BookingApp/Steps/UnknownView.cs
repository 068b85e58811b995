using CarePortals.BookingApp.Drafts;

namespace CarePortals.BookingApp.Steps;

/// <summary>Nobody knows whether the appointment exists.</summary>
internal sealed record UnknownView(Draft Draft) : StepView("_Unknown", "Your appointment is not confirmed yet", Draft.Service.Name);
