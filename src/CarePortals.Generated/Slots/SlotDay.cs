namespace CarePortals.Generated;

/// <summary>
/// The open times of one calendar day of a time zone.
/// </summary>
/// <param name="Date">The day in the time zone.</param>
/// <param name="Slots">The open times of the day, at least one, in ascending order.</param>
public sealed record SlotDay(DateOnly Date, IReadOnlyList<Slot> Slots)
{
    /// <summary>Returns the day in ISO 8601, in any culture, and the number of its slots.</summary>
    /// <returns>A text such as <c>2024-10-28: 4 slots</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Date:yyyy-MM-dd}: {Slots.Count} slots");
}
