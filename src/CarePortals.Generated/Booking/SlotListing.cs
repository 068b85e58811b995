namespace CarePortals.Generated;

/// <summary>What fresh availability says about the time of a booking whose outcome is not known.</summary>
public enum SlotListing
{
    /// <summary>The availability could not be read, or the service is a queue, or the caller had cancelled.</summary>
    NotKnown,

    /// <summary>The time is still open, so most likely it was not booked.</summary>
    StillListed,

    /// <summary>The time is gone, so most likely it was booked by this request, or taken by somebody else.</summary>
    NoLongerListed,
}
