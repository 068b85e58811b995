using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Pages;

namespace CarePortals.BookingPages.Confirm;

/// <summary>Nobody knows whether the appointment exists.</summary>
/// <param name="Draft">What was sent, with the time that was sent.</param>
/// <param name="IsTimeOfFirstConfirm">Whether the patient chose another time after that, which was not sent.</param>
/// <param name="Hint">What speaks for or against it.</param>
/// <param name="Sealed">The draft, to look again; null for a queue, which has no time to look for.</param>
/// <param name="SealedAgain">The same answers for one more try, when the patient looked and the time is still free; or null.</param>
/// <param name="SealedConfirm">The draft, to press Confirm again, when the store could not be asked whether it was sent; or null.</param>
internal sealed record UnknownView(
    Draft Draft, bool IsTimeOfFirstConfirm, BookingHint Hint, string? Sealed, string? SealedAgain = null, string? SealedConfirm = null)
    : StepView("Unknown", Texts.UnknownTitle, Draft.Service.Name)
{
    public string? HintText => (Hint, SealedAgain) switch
    {
        (BookingHint.MostLikelyBooked, _) => Texts.UnknownLikely,
        (BookingHint.MostLikelyNotBooked, null) => Texts.UnknownListed,
        (BookingHint.MostLikelyNotBooked, _) => Texts.UnknownStillFree,
        _ => null,
    };
}
