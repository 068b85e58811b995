using System.Net;
using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests.Hosts;

/// <summary>The pages in a frame of another site, where browsers keep no cookies.</summary>
[CancelAfter(180_000)]
internal sealed class EmbeddingTests
{
    [Test]
    public async Task Only_the_named_sites_may_frame_the_pages()
    {
        await using var site = await StartAsync();
        using var patient = new Patient(site);

        var page = await patient.GetAsync($"/book/{The.WalkIn}/details");

        Assert.That(page.Response.Headers.GetValues("Content-Security-Policy").Single(), Does.EndWith("frame-ancestors https://clinic.example"));
        Assert.That(page.Response.Headers.Contains("X-Frame-Options"), Is.False);
    }

    [Test]
    public async Task A_booking_needs_no_cookie_and_ends_in_the_answer_to_Confirm()
    {
        await using var site = await StartAsync();
        using var patient = new Patient(site) { FetchSite = "same-origin" };

        var review = await patient.ReviewAsync();
        var done = await patient.ConfirmAsync(review);
        var again = await patient.ConfirmAsync(review);
        var calendar = await patient.SubmitAsync(done, "calendar");

        Assert.That(done.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(done.Text, Does.Contain("Your appointment is booked"));
        Assert.That(again.Text, Does.Contain("Your appointment is booked"));
        Assert.That(calendar.Html, Does.StartWith("BEGIN:VCALENDAR"));
        Assert.That(patient.Cookies.Count, Is.Zero);
        Assert.That(site.CreateCalls, Is.EqualTo(1));
    }

    [TestCase("cross-site", null)]
    [TestCase("same-site", null)]
    [TestCase("none", null)]
    [TestCase(null, null)]
    [TestCase(null, "null")]
    [TestCase(null, "https://clinic.example")]
    public async Task A_form_of_another_site_is_refused(string? fetchSite, string? origin)
    {
        await using var site = await StartAsync();
        using var patient = new Patient(site) { FetchSite = "same-origin" };
        var review = await patient.ReviewAsync();

        (patient.FetchSite, patient.Origin) = (fetchSite, origin);
        var refused = await patient.ConfirmAsync(review);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(site.CreateCalls, Is.Zero);
    }

    [Test]
    public async Task A_browser_that_names_only_the_origin_can_book()
    {
        await using var site = await StartAsync();
        using var patient = new Patient(site) { Origin = site.Address.GetLeftPart(UriPartial.Authority) };

        Assert.That((await patient.ConfirmAsync(await patient.ReviewAsync())).Text, Does.Contain("Your appointment is booked"));
    }

    [Test]
    public async Task The_language_is_kept_by_the_addresses()
    {
        await using var site = await StartAsync();
        using var patient = new Patient(site) { FetchSite = "same-origin" };

        var times = await patient.GetAsync($"/book/{The.FollowUp}?culture=fr-CA&tz=America/Toronto");
        var details = await patient.SubmitAsync(times, "times", new() { ["start"] = times.Values("start")[0] });
        var review = await patient.SubmitAsync(details, "details", The.Answers());

        Assert.That(details.Html, Does.Contain("lang=\"fr-CA\""));
        Assert.That(review.Html, Does.Contain("lang=\"fr-CA\""));
    }

    [TestCase("https://clinic.example/book")]
    [TestCase("http://clinic.example")]
    [TestCase("*")]
    [TestCase("clinic.example")]
    [TestCase("https://clinic.example; script-src *")]
    public void A_parent_that_is_no_origin_is_refused(string parent) =>
        Assert.That(() => Embedding.OriginOf(parent), Throws.InstanceOf<InvalidOperationException>().With.Message.Contain("https://clinic.example"));

    private static Task<TestSite> StartAsync() => TestSite.HostAsync("/visits", services => services.AddBookingEmbedding("https://clinic.example"));
}
