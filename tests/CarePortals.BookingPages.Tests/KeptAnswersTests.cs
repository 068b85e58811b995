using System.Net;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.BookingPages.Tests;

/// <summary>No failure of the service in the middle of a booking loses what the patient typed.</summary>
[CancelAfter(180_000)]
internal sealed class KeptAnswersTests
{
    [Test]
    public async Task The_answers_are_read_while_the_service_fails()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var details = await patient.ChooseTimeAsync(The.FollowUp);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500));
        var review = await patient.SubmitAsync(details, "details", The.Answers());
        var edit = await patient.SubmitAsync(review, "review", to: $"/book/{The.FollowUp}/review?handler=Edit");

        Assert.That(review.Text, Does.Contain("Nothing is booked until you confirm.").And.Contain("jane@example.com"));
        Assert.That(edit.Values("answer.email"), Is.EqualTo(new[] { "jane@example.com" }));
    }

    [Test]
    public async Task A_time_that_was_taken_is_said_even_when_the_other_times_cannot_be_read()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        var review = await patient.ReviewAsync();
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Taken), Operation.CreateAppointment);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500), Operation.GetServiceAvailability);

        var taken = await patient.ConfirmAsync(review);

        Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(taken.Text, Does.Contain("was just taken by someone else.").And.Contain("We cannot show the times right now.").And.Contain("jane@example.com"));
        site.Sandbox.Troubles.Clear();
        var times = await patient.SubmitAsync(taken, "review", to: $"/book/{The.FollowUp}/review?handler=ChangeTime");
        Assert.That(times.Text, Does.Contain("Step 2 of 4 Choose a time Follow-up Visit"));
    }

    [Test]
    public async Task Times_that_cannot_be_read_leave_the_patient_at_the_step_before()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        var to = $"/book/{The.FollowUp}/review?handler=ChangeTime";
        var details = await patient.ChooseTimeAsync(The.FollowUp);
        var review = await patient.SubmitAsync(details, "details", The.Answers());
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500));

        var fromDetails = await patient.SubmitAsync(details, "details", new() { ["answer.firstName"] = "Jane" }, to);
        var fromReview = await patient.SubmitAsync(review, "review", to: to);

        foreach (var page in new[] { fromDetails, fromReview })
        {
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(page.Text, Does.Contain("We cannot show the times right now.").And.Contain("Your answers are kept."));
        }

        Assert.That(fromDetails.Values("answer.firstName"), Is.EqualTo(new[] { "Jane" }));
        Assert.That(fromReview.Text, Does.Contain("Check your appointment").And.Contain("jane@example.com"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Continue_without_a_time_stays_on_the_open_day(bool withDraft)
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var open = withDraft
            ? await patient.SubmitAsync(await patient.ReviewAsync(), "review", new() { ["day"] = "2026-11-03" }, $"/book/{The.FollowUp}/review?handler=ChangeTime")
            : await patient.GetAsync($"/book/{The.FollowUp}?day=2026-11-03");
        var again = await patient.SubmitAsync(open, "times");

        Assert.That(again.Text, Does.Contain("Choose a time for your appointment").And.Contain("Times on Tuesday 3 November 2026"));
    }
}
