using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Services;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Tests.Parts;

[Category("Elsewhere")]
[SetCulture("en-CA")]
[SetUICulture("en-CA")]
internal sealed class PriceLinesTests
{
    [Test]
    public void A_price_is_in_the_currency_of_the_service() =>
        Assert.That(
            PriceLines.Of(Price.Of(new Payment { Enabled = true, Price = 1500, Currency = "NPR", HcCoverage = 0 })),
            Is.EqualTo(new[] { "Price: 1,500.00 NPR." }));

    [Test]
    public void A_health_card_that_covers_a_part_lowers_the_price() =>
        Assert.That(
            PriceLines.Of(Price.Of(new Payment { Enabled = true, Price = 120.5m, Currency = "CAD", HcCoverage = 80 })),
            Is.EqualTo(new[] { "Price: 120.50 CAD.", "With a valid health card: 24.10 CAD." }));

    [Test]
    public void Nothing_is_said_about_a_price_that_is_not_known() =>
        Assert.That(PriceLines.Of(Price.Of(new Payment { Currency = "CAD" })).Concat(PriceLines.Of(null)), Is.Empty);

    [Test]
    public void A_service_that_costs_nothing_says_why()
    {
        Assert.That(PriceLines.Of(Price.Of(new Payment { Enabled = false, HcCoverage = 100 })), Is.EqualTo(new[] { "Covered in full with a valid health card." }));
        Assert.That(PriceLines.Of(Price.Of(new Payment { Enabled = false })), Is.EqualTo(new[] { "Nothing to pay when you book." }));
    }

    [Test]
    public void Who_says_what_it_costs_in_the_end_is_said_where_there_is_a_price()
    {
        Assert.That(PriceLines.FinalOf(Price.Of(new Payment { Enabled = true, Price = 10, PayLater = true })), Is.EqualTo("The clinic confirms the final price. You are not charged on this page."));
        Assert.That(PriceLines.FinalOf(Price.Of(new Payment { Enabled = true, Price = 10, PayLater = false })), Is.EqualTo("The clinic confirms the final price."));
        Assert.That(PriceLines.FinalOf(Price.Of(new Payment { Enabled = false, Price = 10 })), Is.Null);
    }
}
