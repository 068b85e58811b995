using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.BookingPages.Tests;

[CancelAfter(180_000)]
internal sealed class ZoneTests
{
    [Test]
    public async Task A_patient_in_Kathmandu_sees_the_same_instants_on_the_local_day()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var times = await patient.GetAsync($"/book/{The.FollowUp}?tz=Asia/Kathmandu&day=2026-10-30");

        // 09:30 to 16:00 in Toronto is 19:15 to 01:45 in Kathmandu, so the day begins with the end of Toronto's day before.
        Assert.That(times.Text, Does.Contain("Times on Friday 30 October 2026").And.Contain("Kathmandu time (Asia/Kathmandu)"));
        Assert.That(times.Values("start"), Has.Member("2026-10-29T19:50:00Z").And.Member("2026-10-30T13:30:00Z"));
        Assert.That(times.Text.Normalize(System.Text.NormalizationForm.FormKC), Does.Contain("7:15 p.m.").And.Contain("1:35 a.m."));

        var review = await patient.SubmitAsync(
            await patient.SubmitAsync(times, "times", new() { ["start"] = "2026-10-30T13:30:00Z" }), "details", The.Answers());
        await patient.ConfirmAsync(review);
        Assert.That(site.Sandbox.Appointments.Single().Timezone, Is.EqualTo("Asia/Kathmandu"));
        Assert.That(site.Sandbox.Appointments.Single().Start, Is.EqualTo(new DateTimeOffset(2026, 10, 30, 13, 30, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task A_time_that_occurs_twice_says_which_one_it_is_on_every_page()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var times = await patient.GetAsync($"/book/{The.NightConsultation}?tz=America/Toronto&day=2026-11-01");
        var text = times.Text.Normalize(System.Text.NormalizationForm.FormKC);
        Assert.That(text, Does.Contain("Clocks change on this day.")
            .And.Contain("1:30 a.m. (before clocks go back)").And.Contain("1:30 a.m. (after clocks go back)"));
        Assert.That(times.Values("start"), Has.Member("2026-11-01T05:30:00Z").And.Member("2026-11-01T06:30:00Z"));

        var answers = The.NightAnswers();
        var review = await patient.SubmitAsync(
            await patient.SubmitAsync(times, "times", new() { ["start"] = "2026-11-01T06:30:00Z" }), "details", answers);
        Assert.That(review.Text.Normalize(System.Text.NormalizationForm.FormKC), Does.Contain("1:30 a.m. (after clocks go back)"));

        var confirmed = await patient.ConfirmAsync(review);
        Assert.That(site.Sandbox.Appointments.Single().Start, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 6, 30, 0, TimeSpan.Zero)));
        var done = await patient.GetAsync(confirmed.Location);
        Assert.That(done.Text.Normalize(System.Text.NormalizationForm.FormKC), Does.Contain("1:30 a.m. (after clocks go back)"));
    }

    [Test]
    public async Task A_visit_in_person_stays_in_the_zone_of_the_clinic()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var times = await patient.GetAsync($"/book/{The.Examination}?tz=Asia/Kathmandu");

        Assert.That(times.Text, Does.Contain("Times are clinic time: Toronto (America/Toronto)"));
        Assert.That(times.Html, Does.Not.Contain("<select"));
    }

    [TestCase("Mars/Olympus")]
    [TestCase("../../etc/passwd")]
    [TestCase("Eastern Standard Time")]
    public async Task A_zone_that_does_not_exist_gives_the_zone_of_the_clinic_and_says_so(string zone)
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var times = await patient.GetAsync($"/book/{The.FollowUp}?tz={Uri.EscapeDataString(zone)}");

        Assert.That(times.Text, Does.Contain("We did not recognise that time zone, so times are shown in Toronto time."));
    }

    [Test]
    public async Task A_day_without_times_names_the_nearest_day_that_has_some()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var times = await patient.GetAsync($"/book/{The.FollowUp}?day=2026-10-31");

        Assert.That(times.Text, Does.Contain("No times on Saturday 31 October 2026. The nearest day with times is Monday 2 November 2026."));
    }

    [Test]
    public async Task Later_and_earlier_days_are_both_reachable()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var first = await patient.GetAsync($"/book/{The.NightConsultation}");
        var later = await patient.GetAsync($"/book/{The.NightConsultation}?day={first.Values("day").Max(StringComparer.Ordinal)}");

        Assert.That(first.Text, Does.Contain("Later dates").And.Not.Contain("Earlier dates"));
        Assert.That(later.Text, Does.Contain("Earlier dates"));
    }
}
