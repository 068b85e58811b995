using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.BookingPages.Tests;

/// <summary>Looking what became of a draft never sends it, whatever became of it.</summary>
[CancelAfter(180_000)]
internal sealed class CheckAgainTests
{
    private const string Check = $"/book/{The.FollowUp}/review?handler=Check";

    [TestCase(TroubleKind.TooManyRequests, "Your appointment was not booked. Your answers are kept.")]
    [TestCase(TroubleKind.Taken, "was just taken by someone else. Your appointment is not booked yet. Your answers are kept.")]
    public async Task Looking_after_a_Confirm_that_booked_nothing_says_so_and_sends_nothing(TroubleKind kind, string said)
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(kind), Operation.CreateAppointment, times: 1);

        var review = await patient.ReviewAsync();
        var confirmed = await patient.ConfirmAsync(review);
        var looked = await patient.SubmitAsync(review, "review", to: Check);

        Assert.That(site.CreateCalls, Is.EqualTo(1));
        Assert.That((looked.Status, looked.Text), Is.EqualTo((confirmed.Status, confirmed.Text)));
        Assert.That(looked.Text, Does.Contain(said));
    }

    [Test]
    public async Task Looking_after_a_Confirm_that_booked_leads_to_the_appointment()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var review = await patient.ReviewAsync();
        var booked = await patient.ConfirmAsync(review);
        var looked = await patient.SubmitAsync(review, "review", to: Check);

        Assert.That((looked.Status, looked.Location), Is.EqualTo((HttpStatusCode.SeeOther, booked.Location)));
        Assert.That(site.CreateCalls, Is.EqualTo(1));
    }

    [Test]
    public async Task Looking_at_a_draft_that_no_store_knows_sends_nothing_and_offers_no_other_try()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var looked = await patient.SubmitAsync(await patient.ReviewAsync(), "review", to: Check);

        Assert.That(looked.Status, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(looked.Text, Does.Contain("Do not book again for now."));
        Assert.That(looked.Html, Does.Not.Contain("id=\"again\"").And.Not.Contain("handler=Confirm"));
        Assert.That(site.CreateCalls, Is.Zero);
    }

    [Test]
    public async Task A_form_that_was_not_filled_in_cannot_be_looked_at()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var page = await patient.SubmitAsync(await patient.ChooseTimeAsync(The.FollowUp), "details", to: Check);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
