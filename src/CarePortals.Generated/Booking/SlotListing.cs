namespace CarePortals.Generated;

/// <summary>What the availability, read again, says about the time of a booking whose outcome is unknown.</summary>
public enum SlotListing
{
    /// <summary>The availability could not be read, the service has a queue, or the caller had cancelled.</summary>
    NotKnown,

    /// <summary>The time is still open, so it was most likely not booked.</summary>
    StillListed,

    /// <summary>The time is gone. Most likely this request booked it, or somebody else did.</summary>
    NoLongerListed,
}
