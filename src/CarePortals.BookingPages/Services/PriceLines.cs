using System.Globalization;
using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Services;

/// <summary>What a service costs, one sentence per line, always with the service's own currency.</summary>
internal static class PriceLines
{
    private const decimal Everything = 100;

    public static IReadOnlyList<string> Of(Price? price)
    {
        if (price is null)
        {
            return [];
        }

        if (price.IsCharged == false || price.Amount is null or <= 0)
        {
            return price.Coverage >= Everything ? [Texts.CoveredInFull]
                : price.IsCharged == false ? [Texts.NothingToPay]
                : [];
        }

        return
        [
            Texts.Price.With(Amount(price.Amount.Value, price.Currency)),
            .. price.Coverage switch
            {
                >= Everything => [Texts.CoveredInFull],
                > 0 => [Texts.PriceWithCard.With(Amount(price.Amount.Value * (Everything - price.Coverage) / Everything, price.Currency))],
                _ => Array.Empty<string>(),
            },
        ];
    }

    /// <summary>The sentence that says who sets the final price. Null if there is no price. Show it once per page.</summary>
    public static string? FinalOf(Price? price) => price is { IsCharged: not false, Amount: > 0 } ? (price.NeedsCard ? Texts.PriceFinalCard : Texts.PriceFinal) : null;

    // Not the format "C": it would write the page's currency.
    private static string Amount(decimal amount, string? currency) =>
        $"{amount.ToString("N2", CultureInfo.CurrentCulture)} {currency}".TrimEnd();
}
