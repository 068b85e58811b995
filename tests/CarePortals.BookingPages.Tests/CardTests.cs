using System.Net;
using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.BookingPages.Tests;

/// <summary>Services that have to be paid by card at once, which this page cannot do.</summary>
[CancelAfter(180_000)]
internal sealed class CardTests
{
    [Test]
    public async Task A_service_that_needs_a_card_says_so_before_anything_is_asked()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var page = await patient.GetAsync($"/book/{The.Consultation}");
        var details = await patient.GetAsync($"/book/{The.Consultation}/details?start=2026-10-29T14:00:00Z");

        Assert.That(page.Text, Does.Contain("Price: 50.00 CAD.").And.Contain("You pay for this service by card when you book").And.Contain("416-555-0100"));
        Assert.That(page.Html, Does.Not.Contain("<form"));
        Assert.That(details.Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(details.Location, Is.EqualTo($"/book/{The.Consultation}"));
    }

    [Test]
    public async Task It_is_booked_in_the_vendors_app_on_a_page_with_a_policy_of_its_own()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var offer = await patient.GetAsync($"/book/{The.Consultation}");
        var app = await patient.GetAsync($"/book/{The.Consultation}/card");
        var policy = string.Concat(app.Response.Headers.GetValues("Content-Security-Policy"));

        Assert.That(offer.Html, Does.Contain($"href=\"/book/{The.Consultation}/card\""));
        Assert.That(app.Html, Does.Contain("<appgen-booking-app").And.Contain("https://booking.portals.care/main.js").And.Contain(The.Consultation));
        Assert.That(policy, Does.Contain("https://booking.portals.care").And.Contain("'nonce-"));
        Assert.That((await patient.GetAsync("/booking-success")).Text, Does.Contain("If you finished there, your appointment is booked."));
        Assert.That((await patient.GetAsync($"/book/{The.FollowUp}/card")).Location, Is.EqualTo($"/book/{The.FollowUp}"), "the others are booked here");
    }

    [TestCase(The.FollowUp)]
    [TestCase(The.NightConsultation)]
    [TestCase(The.Examination)]
    public async Task A_service_that_is_free_or_paid_later_is_booked_here(string service)
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        Assert.That((await patient.GetAsync($"/book/{service}")).Text, Does.Contain("Step 2 of 4"));
    }
}
