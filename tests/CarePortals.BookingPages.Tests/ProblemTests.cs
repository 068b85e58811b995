using System.Net;
using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated.Tests.Support;
using CarePortals.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests;

[CancelAfter(180_000)]
internal sealed class ProblemTests
{
    [TestCase("/")]
    [TestCase("/book/" + The.FollowUp)]
    public async Task A_service_that_fails_is_our_problem_and_not_a_lack_of_times(string address)
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500));

        var page = await patient.GetAsync(address);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(page.Text, Does.Contain("We cannot show this page right now").And.Contain("416-555-0100"));
        Assert.That(page.Text, Does.Not.Contain("something went wrong on the server"));
    }

    [Test]
    public async Task A_service_that_does_not_answer_a_page_in_time_is_our_problem()
    {
        // On its clock the time that a page waits is over at once; the client's own would be over long after the test.
        await using var site = await TestSite.StartAsync(
            configure: services => services.AddSingleton(new Patience(new TestClock(The.Instant(TestSite.Now)) { SkipsWaits = true })),
            settings: ["CarePortals:AttemptTimeout=01:00:00", "CarePortals:TotalTimeout=01:00:00"]);
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.SlowHeaders, 60_000), Operation.ListServices);

        var page = await patient.GetAsync("/");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(page.Text, Does.Contain("We cannot show this page right now"));
    }

    [TestCase("/book/000000000000000000000000")]
    [TestCase("/book/000000000000000000000000/details")]
    [TestCase("/nothing")]
    [TestCase("/problem")]
    public async Task An_address_that_leads_nowhere_gets_a_page(string address)
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var page = await patient.GetAsync(address);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page.Text, Does.Contain("Page not found"));
    }

    [TestCase("TRACE", "/book/" + The.FollowUp)]
    [TestCase("TRACE", "/")]
    [TestCase("DELETE", "/book/nothing/at/all")]
    [TestCase("PUT", "/book/" + The.FollowUp + "/review")]
    public async Task A_method_that_no_page_answers_gets_a_page(string method, string address)
    {
        await using var site = await TestSite.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(site.Address, address));

        using var response = await http.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("<h1>This page cannot do that</h1>"));
    }

    [Test]
    public async Task A_step_that_does_not_know_what_to_do_gets_a_page()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var page = await patient.SubmitAsync(await patient.ReviewAsync(), "review", to: $"/book/{The.FollowUp}/review?handler=Juggle");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(page.Text, Does.Contain("This page cannot do that"));
    }

    [Test]
    public async Task A_draft_that_was_changed_gets_a_page_and_books_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var review = await patient.ReviewAsync();
        var draft = review.Values("draft")[0];
        var page = await patient.ConfirmAsync(review with { Html = review.Html.Replace(draft, draft[..^6] + "AAAAAA", StringComparison.Ordinal) });

        AssertExpired(page);
        Assert.That(site.CreateCalls, Is.Zero);
    }

    [Test]
    public async Task A_draft_that_is_a_day_old_gets_a_page_and_books_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var review = await patient.ReviewAsync(start: "2026-11-12T14:00:00Z");
        site.Clock.Now += TimeSpan.FromHours(24);

        AssertExpired(await patient.ConfirmAsync(review));
        Assert.That(site.CreateCalls, Is.Zero);
    }

    [Test]
    public async Task A_draft_of_another_service_is_not_taken()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var review = await patient.ReviewAsync();

        AssertExpired(await patient.SubmitAsync(review, "review", to: $"/book/{The.WalkIn}/review?handler=Confirm"));
    }

    [Test]
    public async Task A_form_that_was_not_filled_in_cannot_be_confirmed()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var details = await patient.ChooseTimeAsync(The.FollowUp);
        var page = await patient.SubmitAsync(details, "details", to: $"/book/{The.FollowUp}/review?handler=Confirm");

        AssertExpired(page);
        Assert.That(site.CreateCalls, Is.Zero);
    }

    [Test]
    public async Task A_form_from_another_site_is_refused_with_a_page()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        using var withoutCookies = new Patient(site);

        var page = await withoutCookies.ConfirmAsync(await patient.ReviewAsync());

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Text, Does.Contain("Your browser did not send this site’s cookie").And.Contain("allow cookies").And.Not.Contain("Try again"));
        Assert.That(site.CreateCalls, Is.Zero);
    }

    [Test]
    public async Task Answers_without_end_are_refused_with_a_page()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var answers = The.Answers();
        answers["answer.changes"] = new string('x', 300_000);
        var page = await patient.ReviewAsync(answers: answers);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(page.Text, Does.Contain("Your answers are too long"));
    }

    private static void AssertExpired(WebPage page)
    {
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Text, Does.Contain("This page can no longer be used It was open for too long, it began at another clinic, or this site was restarted since.").And.Contain("Start this booking again"));
        Assert.That(page.Text, Does.Contain("If you had pressed Confirm before, look for a confirmation e-mail or call 416-555-0100 before you book again."));
        Assert.That(page.Text, Does.Contain("allow cookies"));
    }
}
