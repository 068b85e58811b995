using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Pages;

/// <summary>Where the vendor's Booking Web App goes when it has booked.</summary>
internal sealed class CardDonePage : BookingPage
{
    public override Task<IResult> GetAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(new ViewAnswer("CardDone") { Title = Texts.CardAppTitle });
}
