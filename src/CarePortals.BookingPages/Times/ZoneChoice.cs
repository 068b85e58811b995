namespace CarePortals.BookingPages.Times;

/// <summary>The zone that times are shown in.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="IsLocked">Whether it is the clinic's and cannot be changed, because patients come to the clinic.</param>
/// <param name="WasUnknown">Whether a zone was asked for that does not exist.</param>
internal sealed record ZoneChoice(TimeZoneInfo Zone, bool IsLocked, bool WasUnknown);
