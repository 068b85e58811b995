using CarePortals.Generated;

namespace CarePortals.BookingPages.Confirm;

/// <summary>What speaks for or against an appointment that nobody is sure about. A hint, never a proof.</summary>
internal enum BookingHint
{
    None,
    MostLikelyBooked,
    MostLikelyNotBooked,
}

internal static class BookingHints
{
    public static BookingHint Of(BookingUncertainty known) => known switch
    {
        // A success whose rest was lost says more than any list of times.
        { StatusCode: >= 200 and < 300 } or { Listing: SlotListing.NoLongerListed } => BookingHint.MostLikelyBooked,
        { Listing: SlotListing.StillListed } => BookingHint.MostLikelyNotBooked,
        _ => BookingHint.None,
    };
}
