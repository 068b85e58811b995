using CarePortals.Generated;

namespace CarePortals.BookingPages.Services;

/// <summary>What the API says about paying for a service; anything of it can be missing.</summary>
/// <param name="IsCharged">Whether there is something to pay when booking; null when not known.</param>
/// <param name="Amount">In the major unit of the currency.</param>
/// <param name="Currency">The service's currency, whatever the language of the page.</param>
/// <param name="Coverage">How much of it a valid health card covers, in percent.</param>
/// <param name="NeedsCard">Whether a card has to be given with the booking, which this page cannot do.</param>
internal sealed record Price(bool? IsCharged, decimal? Amount, string? Currency, decimal Coverage, bool NeedsCard)
{
    public static Price? Of(Payment? payment) => payment is null
        ? null
        : new Price(
            payment.Enabled,
            payment.Price,
            payment.Currency,
            payment.HcCoverage ?? 0,
            payment is { Enabled: true, PayLater: false, Price: > 0 } or { Enabled: true, SaveCardOnly: true });
}
