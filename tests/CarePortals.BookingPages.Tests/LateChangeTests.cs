using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.BookingPages.Tests;

/// <summary>What a patient changes, or lets pass, after the review.</summary>
[CancelAfter(180_000)]
internal sealed class LateChangeTests
{
    private const string First = "2026-10-29T14:00:00Z";
    private const string Second = "2026-10-30T14:00:00Z";

    [Test]
    public async Task A_time_that_passed_before_Confirm_is_not_sent_and_leads_to_the_times()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var review = await patient.ReviewAsync(start: "2026-10-28T14:00:00Z");
        site.Clock.Now = The.Instant("2026-10-28T14:00:00Z");
        var times = await patient.ConfirmAsync(review);

        Assert.That((int)times.Status, Is.EqualTo(422));
        Assert.That(times.Text, Does.Contain("on Wednesday 28 October 2026 has passed. Choose a later time."));
        Assert.That(site.CreateCalls, Is.Zero);
        var again = await patient.SubmitAsync(times, "times", new() { ["start"] = times.Values("start")[0] });
        Assert.That((await patient.ConfirmAsync(again)).Status, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    [Test]
    public async Task A_booking_shows_its_receipt_again_after_its_time_has_passed()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var review = await patient.ReviewAsync(start: "2026-10-28T14:00:00Z");
        var first = await patient.ConfirmAsync(review);
        site.Clock.Now += TimeSpan.FromHours(12);

        Assert.That((await patient.ConfirmAsync(review)).Location, Is.EqualTo(first.Location));
    }

    [Test]
    public async Task A_time_changed_after_Confirm_is_not_shown_as_booked()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var review = await patient.ReviewAsync(start: First);
        var before = await patient.GetAsync((await patient.ConfirmAsync(review)).Location);
        var done = await patient.GetAsync((await patient.ConfirmAsync(await ChangeAsync(patient, review))).Location);

        Assert.That(before.Text, Does.Not.Contain("your change was not made"));
        Assert.That(done.Text, Does.Contain("Thursday 29 October 2026").And.Contain("This is the time you confirmed first; your change was not made."));
        Assert.That(site.CreateCalls, Is.EqualTo(1));
    }

    [Test]
    public async Task A_time_changed_after_a_Confirm_in_doubt_is_not_shown_as_sent()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.ResetAfter), Operation.CreateAppointment, times: 1);

        var review = await patient.ReviewAsync(start: First);
        var before = await patient.ConfirmAsync(review);
        var unknown = await patient.ConfirmAsync(await ChangeAsync(patient, review));

        Assert.That(before.Text, Does.Not.Contain("your change was not made"));
        Assert.That(unknown.Text, Does.Contain("Thursday 29 October 2026").And.Not.Contain("Friday 30 October 2026"));
        Assert.That(unknown.Text, Does.Contain("This is the time you confirmed first; your change was not made."));
    }

    private static async Task<WebPage> ChangeAsync(Patient patient, WebPage review)
    {
        var times = await patient.SubmitAsync(review, "review", to: $"/book/{The.FollowUp}/review?handler=ChangeTime");
        return await patient.SubmitAsync(times, "times", new() { ["start"] = Second });
    }
}
