using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.BookingPages.Tests;

[Category("Elsewhere")]
[CancelAfter(180_000)]
internal sealed class BookingFlowTests
{
    [Test]
    public async Task A_patient_books_a_time_in_four_steps()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var services = await patient.GetAsync("/");
        Assert.That(services.Text, Does.Contain("Follow-up Visit").And.Contain("10 minutes").And.Contain("Video appointment").And.Contain("Price: 50.00 CAD."));

        var times = await patient.GetAsync($"/book/{The.FollowUp}");
        Assert.That(times.Title, Is.EqualTo("Choose a time – Follow-up Visit – Demo Clinic"));
        Assert.That(times.Text, Does.Contain("Times on Thursday 29 October 2026").And.Contain("Morning").And.Contain("Afternoon").And.Contain("Toronto time (America/Toronto)"));

        var start = times.Values("start")[1];
        var details = await patient.SubmitAsync(times, "times", new() { ["start"] = start });
        Assert.That(details.Text, Does.Contain("First name").And.Contain("Phone (optional)"));

        var review = await patient.SubmitAsync(details, "details", The.Answers());
        Assert.That(review.Text, Does.Contain("Nothing is booked until you confirm.").And.Contain("Jane").And.Contain("+1 416-555-0123"));
        Assert.That(site.CreateCalls, Is.Zero);

        var confirmed = await patient.ConfirmAsync(review);
        Assert.That(confirmed.Status, Is.EqualTo(HttpStatusCode.SeeOther));

        var appointment = site.Sandbox.Appointments.Single();
        Assert.That(appointment.Start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(start));
        Assert.That(appointment.Timezone, Is.EqualTo("America/Toronto"));
        Assert.That(appointment.Values.GetProperty("phone").GetString(), Is.EqualTo("+14165550123"));
        Assert.That(appointment.Values.GetProperty("consent").GetBoolean(), Is.True);
        Assert.That(appointment.Values.TryGetProperty("lastVisit", out _), Is.False, "what is not answered is left out");

        var done = await patient.GetAsync(confirmed.Location);
        Assert.That(done.Text, Does.Contain("Your appointment is booked").And.Contain(appointment.Id).And.Contain(appointment.AccessKey)
            .And.Contain("https://meet.example/").And.Contain("Thursday 29 October 2026"));
    }

    [Test]
    public async Task The_address_of_the_last_page_shows_no_details_in_another_browser()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        using var stranger = new Patient(site);

        var confirmed = await patient.ConfirmAsync(await patient.ReviewAsync());
        var seen = await stranger.GetAsync(confirmed.Location);

        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(seen.Html, Does.Not.Contain(site.Sandbox.Appointments.Single().Id).And.Not.Contain("Follow-up Visit"));
        Assert.That(seen.Html, Does.Contain("See all services</a>"), "and is no dead end");
    }

    [Test]
    public async Task A_queue_is_joined_without_a_time_at_the_moment_of_Confirm()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var skipped = await patient.GetAsync($"/book/{The.WalkIn}");
        Assert.That(skipped.Status, Is.EqualTo(HttpStatusCode.Found));
        var review = await patient.SubmitAsync(await patient.GetAsync(skipped.Location), "details", The.Answers());
        site.Clock.Now += TimeSpan.FromMinutes(10);
        var done = await patient.GetAsync((await patient.ConfirmAsync(review)).Location);

        Assert.That(site.Sandbox.Appointments.Single().Start, Is.EqualTo(site.Clock.Now));
        Assert.That(done.Text, Does.Contain("You joined the queue").And.Contain("in the order you join"));
    }

    [Test]
    public async Task Answers_that_are_not_good_come_back_with_what_to_mend()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var answers = The.Answers();
        (answers["answer.firstName"], answers["answer.email"], answers["answer.phone"]) = ("", "jane.example.com", "12");
        var page = await patient.ReviewAsync(answers: answers);

        Assert.That((int)page.Status, Is.EqualTo(422));
        Assert.That(page.Title, Does.StartWith("Error: Your details"));
        Assert.That(page.Html, Does.Contain("<a href=\"#question-0\">Enter your first name</a>").And.Contain("aria-invalid=\"true\""));
        Assert.That(page.Text, Does.Contain("Enter an e-mail address with an @ sign").And.Contain("Enter a phone number with its area code"));
        Assert.That(page.Values("answer.lastName"), Is.EqualTo(new[] { "Doe" }), "what was typed stays");
    }

    [Test]
    public async Task The_time_is_changed_from_the_review_without_losing_an_answer()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var review = await patient.ReviewAsync();
        var times = await patient.SubmitAsync(review, "review", to: $"/book/{The.FollowUp}/review?handler=ChangeTime");
        var otherDay = await patient.SubmitAsync(times, "days", new() { ["day"] = "2026-10-30" });
        var chosen = otherDay.Values("start")[2];
        var again = await patient.SubmitAsync(otherDay, "times", new() { ["start"] = chosen });

        Assert.That(again.Text, Does.Contain("Nothing is booked until you confirm.").And.Contain("Friday 30 October 2026").And.Contain("jane@example.com"));
        await patient.ConfirmAsync(again);
        Assert.That(site.Sandbox.Appointments.Single().Start.Day, Is.EqualTo(30));
    }

    [Test]
    public async Task What_was_typed_before_going_back_to_the_times_is_kept_and_checked_later()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var details = await patient.ChooseTimeAsync(The.FollowUp);
        var times = await patient.SubmitAsync(details, "details", new() { ["answer.firstName"] = "Jane" }, $"/book/{The.FollowUp}/review?handler=ChangeTime");
        var form = await patient.SubmitAsync(times, "times", new() { ["start"] = times.Values("start")[3] });

        Assert.That(form.Title, Does.StartWith("Your details"));
        Assert.That(form.Values("answer.firstName"), Is.EqualTo(new[] { "Jane" }));
    }

    [Test]
    public async Task A_form_without_a_chosen_time_leads_back_to_the_times()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var none = await patient.GetAsync($"/book/{The.FollowUp}/details");
        var passed = await patient.GetAsync($"/book/{The.FollowUp}/details?start=2026-10-27T13:00:00Z");

        Assert.That((int)none.Status, Is.EqualTo(422));
        Assert.That(none.Text, Does.Contain("Choose a time for your appointment"));
        Assert.That((int)passed.Status, Is.EqualTo(422));
        Assert.That(passed.Text, Does.Contain("on Tuesday 27 October 2026 has passed. Choose a later time."));
    }
}
