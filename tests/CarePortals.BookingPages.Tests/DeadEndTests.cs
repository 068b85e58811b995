using System.Net;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using CarePortals.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests;

/// <summary>Whatever fails, there is a way on, and what was chosen and typed goes along.</summary>
[CancelAfter(180_000)]
internal sealed class DeadEndTests
{
    [Test]
    public async Task A_form_that_cannot_be_read_keeps_the_time_and_a_link_tries_again()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500), Operation.GetForm, times: 1);
        var address = $"/book/{The.FollowUp}/details?start=2026-10-29T14:00:00Z&tz=America/Toronto";

        var failed = await patient.GetAsync(address);
        var again = await patient.GetAsync(WebUtility.HtmlDecode(failed.Html.Split("<p><a class=\"button\" href=\"")[1].Split('"')[0]));

        Assert.That(failed.Text, Does.Contain("The time you chose is kept."));
        Assert.That(again.Text, Does.Contain("Your details").And.Contain("Thursday 29 October 2026"));
    }

    [TestCase("/")]
    [TestCase("/book/" + The.FollowUp + "?day=2026-11-03")]
    public async Task A_page_that_fails_has_a_link_that_tries_it_again(string address)
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500));

        var page = await patient.GetAsync(address);

        Assert.That(page.Html, Does.Contain($"<a class=\"button\" href=\"{address}\">Try again</a>"));
    }

    [Test]
    public async Task Blocked_cookies_are_named_as_the_reason_and_the_answers_stay()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        using var withoutCookies = new Patient(site);
        withoutCookies.Headers["Sec-Fetch-Site"] = "same-origin";

        var page = await withoutCookies.SubmitAsync(await patient.ChooseTimeAsync(The.FollowUp), "details", The.Answers());

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Text, Does.Contain("Your browser did not send this site’s cookie").And.Not.Contain("open for too long"));
        Assert.That(page.Form("retry").Hidden["answer.email"], Is.EqualTo("jane@example.com"));
    }

    [TestCase("file")]
    [TestCase("File_Upload")]
    [TestCase("captcha")]
    public async Task A_form_that_cannot_be_answered_here_says_so_before_a_time_is_chosen(string type)
    {
        var api = new FakeClient { Services = [new Service { Id = "1", Label = "Visit", IsVirtualMeeting = true, Fields = [new FormField { Name = "scan", Type = type, Required = true }] }] };
        await using var site = await TestSite.StartAsync(configure: services => services.AddSingleton<ICarePortalsClient>(api));
        using var patient = new Patient(site);

        var page = await patient.GetAsync("/book/1");

        Assert.That(page.Text, Does.Contain("This service cannot be booked online").And.Contain("Call 416-555-0100 to book."));
    }
}
