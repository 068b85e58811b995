using System.Globalization;
using CarePortals.Generated;

namespace CarePortals.BookingApp.Catalog;

/// <summary>What a service costs, one sentence per line, always with the service's own currency.</summary>
internal static class PriceLines
{
    public static IReadOnlyList<string> Of(Payment? payment)
    {
        if (payment is null)
        {
            return [];
        }

        var coverage = payment.HcCoverage ?? 0;
        if (payment.Enabled == false || payment.Price is null or <= 0)
        {
            return coverage >= 100 ? ["Covered in full with a valid health card."]
                : payment.Enabled == false ? ["Nothing to pay when you book."]
                : [];
        }

        var price = payment.Price.Value;
        return
        [
            $"Price: {Amount(price, payment.Currency)}.",
            .. coverage switch
            {
                >= 100 => ["Covered in full with a valid health card."],
                > 0 => [$"With a valid health card: {Amount(price * (100 - coverage) / 100, payment.Currency)}."],
                _ => Array.Empty<string>(),
            },
            "The clinic confirms the final price. You are not charged on this page.",
        ];
    }

    private static string Amount(decimal amount, string? currency) =>
        $"{amount.ToString("N2", CultureInfo.CurrentCulture)} {currency}".TrimEnd();
}
