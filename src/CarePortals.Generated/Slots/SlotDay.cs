namespace CarePortals.Generated;

/// <summary>
/// The open times of one calendar day of a zone.
/// </summary>
/// <param name="Date">The day in the zone.</param>
/// <param name="Slots">The open times of the day, ascending by instant; at least one.</param>
public sealed record SlotDay(DateOnly Date, IReadOnlyList<Slot> Slots);
