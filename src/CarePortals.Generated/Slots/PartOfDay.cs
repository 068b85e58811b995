namespace CarePortals.Generated;

/// <summary>
/// Part of a day, by the wall clock of the slot's time zone.
/// </summary>
public enum PartOfDay
{
    /// <summary>Before 12:00.</summary>
    Morning,

    /// <summary>From 12:00, before 17:00.</summary>
    Afternoon,

    /// <summary>From 17:00.</summary>
    Evening,
}
