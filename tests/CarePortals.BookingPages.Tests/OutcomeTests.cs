using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.BookingPages.Tests;

[CancelAfter(180_000)]
internal sealed class OutcomeTests
{
    [Test]
    public async Task Confirming_twice_at_once_and_again_later_books_once_and_answers_the_same()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.SlowHeaders, 300), Operation.CreateAppointment);

        var review = await patient.ReviewAsync();
        var both = await Task.WhenAll(patient.ConfirmAsync(review), patient.ConfirmAsync(review));
        var later = await patient.ConfirmAsync(review);

        Assert.That(both.Append(later).Select(page => page.Location).Distinct().Count(), Is.EqualTo(1));
        Assert.That(later.Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(site.CreateCalls, Is.EqualTo(1));
        Assert.That(site.Sandbox.Appointments, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_time_that_was_just_taken_leads_to_the_times_with_the_answers_kept()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Taken), times: 1);

        var review = await patient.ReviewAsync();
        var taken = await patient.ConfirmAsync(review);

        Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(taken.Text, Does.Contain("was just taken by someone else.").And.Contain("Your appointment is not booked yet."));
        Assert.That(taken.Html, Does.Not.Contain(" checked"));

        var again = await patient.SubmitAsync(taken, "times", new() { ["start"] = taken.Values("start")[0] });
        Assert.That(again.Text, Does.Contain("jane@example.com"));
        Assert.That((await patient.ConfirmAsync(again)).Status, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    [Test]
    public async Task A_refusal_of_a_time_that_is_no_longer_listed_counts_as_taken()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        // The sandbox answers 400 for a time that it never offered.
        var taken = await patient.ConfirmAsync(await patient.ReviewAsync(start: "2026-10-29T04:00:00Z"));

        Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(taken.Text, Does.Contain("was just taken by someone else."));
    }

    [Test]
    public async Task A_refusal_of_the_answers_leads_to_the_form_and_repeats_nothing_of_the_server()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        // A queue has no time that somebody else could take, so its conflict is a refusal.
        var start = await patient.GetAsync($"/book/{The.WalkIn}/details");
        var review = await patient.SubmitAsync(start, "details", The.Answers());
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Taken));
        var refused = await patient.ConfirmAsync(review);

        Assert.That((int)refused.Status, Is.EqualTo(422));
        Assert.That(refused.Text, Does.Contain("The booking system did not accept this booking.").And.Not.Contain("this time was just taken"));
        Assert.That(refused.Values("answer.email"), Is.EqualTo(new[] { "jane@example.com" }));
        site.Sandbox.Troubles.Clear();
        Assert.That((await patient.ConfirmAsync(await patient.SubmitAsync(refused, "details", The.Answers()))).Status, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    [TestCase(TroubleKind.Error500)]
    [TestCase(TroubleKind.Error503)]
    [TestCase(TroubleKind.Html502After)]
    [TestCase(TroubleKind.ResetBefore)]
    [TestCase(TroubleKind.ResetAfter)]
    [TestCase(TroubleKind.Truncated)]
    [TestCase(TroubleKind.Unreadable201)]
    [TestCase(TroubleKind.Empty204)]
    [TestCase(TroubleKind.Redirect)]
    public async Task When_nobody_knows_whether_it_was_booked_the_page_says_so_and_never_sends_again(TroubleKind kind)
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(kind), Operation.CreateAppointment, times: 1);

        var review = await patient.ReviewAsync();
        var unknown = await patient.ConfirmAsync(review);
        var again = await patient.ConfirmAsync(review);

        Assert.That(unknown.Status, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(unknown.Text, Does.Contain("We do not know yet whether your appointment was booked").And.Contain("Do not book again for now."));
        Assert.That(unknown.Html, Does.Not.Contain("handler=Confirm"));
        Assert.That(again.Text, Is.EqualTo(unknown.Text));
        Assert.That(site.CreateCalls, Is.EqualTo(1));
    }

    [Test]
    public async Task A_service_that_is_too_slow_leaves_the_booking_in_doubt()
    {
        await using var site = await TestSite.StartAsync(settings: ["CarePortals:AttemptTimeout=00:00:03", "CarePortals:TotalTimeout=00:00:03"]);
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.SlowHeaders, 30_000), Operation.CreateAppointment);

        Assert.That((await patient.ConfirmAsync(await patient.ReviewAsync())).Status, Is.EqualTo(HttpStatusCode.Accepted));
    }

    [Test]
    public async Task A_success_that_the_contract_does_not_name_is_a_booking()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Accepted202), Operation.CreateAppointment);

        Assert.That((await patient.ConfirmAsync(await patient.ReviewAsync())).Status, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    [Test]
    public async Task A_service_that_asks_to_wait_leaves_the_review_open_and_a_second_Confirm_books()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.TooManyRequests), Operation.CreateAppointment, times: 1);

        var review = await patient.ConfirmAsync(await patient.ReviewAsync());

        Assert.That(review.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(review.Text, Does.Contain("Too many attempts in a short time.").And.Contain("Wait, then try again.").And.Not.Contain("could not reach"));
        Assert.That(review.Text, Does.Contain("Your appointment was not booked").And.Contain("jane@example.com"));
        Assert.That((await patient.ConfirmAsync(review)).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(site.Sandbox.Appointments, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_service_that_cannot_be_reached_leaves_the_review_open()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var review = await patient.ReviewAsync();
        await site.Sandbox.DisposeAsync();
        var notSent = await patient.ConfirmAsync(review);

        Assert.That(notSent.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(notSent.Text, Does.Contain("Your appointment was not booked because we could not reach the booking system.").And.Contain("Confirm appointment"));
    }
}
