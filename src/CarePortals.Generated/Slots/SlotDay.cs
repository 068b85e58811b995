namespace CarePortals.Generated;

/// <summary>
/// The open times of one calendar day of a zone.
/// </summary>
/// <param name="Date">The day in the zone.</param>
/// <param name="Slots">The open times of the day, ascending by instant; at least one.</param>
public sealed record SlotDay(DateOnly Date, IReadOnlyList<Slot> Slots)
{
    /// <summary>The day in ISO 8601, whatever the culture, and the number of its times.</summary>
    /// <returns>A text such as <c>2024-10-28: 4 slots</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Date:yyyy-MM-dd}: {Slots.Count} slots");
}
