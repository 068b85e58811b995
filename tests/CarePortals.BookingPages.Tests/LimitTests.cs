using System.Net;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.BookingPages.Tests;

/// <summary>Too many requests from one address.</summary>
[Category("Elsewhere")]
[CancelAfter(180_000)]
internal sealed class LimitTests
{
    [Test]
    public async Task Too_many_Confirms_get_a_page_that_keeps_the_answers_and_can_be_sent_again()
    {
        await using var site = await TestSite.StartAsync(settings: "Limits:ConfirmsPerMinute=1");
        using var patient = new Patient(site);
        var first = await patient.ReviewAsync();
        var second = await patient.ReviewAsync();

        await patient.ConfirmAsync(first);
        var refused = await patient.ConfirmAsync(second);
        var retry = refused.Form("retry");

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, Is.InRange(1, 60));
        Assert.That(refused.Text, Does.Match(@"Wait \d+ seconds?, then try again\. Your answers are kept\."));
        Assert.That(retry.Action, Is.EqualTo($"/book/{The.FollowUp}/review?handler=Confirm#problem"));
        Assert.That(retry.Hidden["draft"], Is.EqualTo(second.Values("draft")[0]));
        Assert.That(site.CreateCalls, Is.EqualTo(1));
    }

    [Test]
    public async Task Too_many_pages_get_a_page_and_what_was_typed_is_not_lost()
    {
        await using var site = await TestSite.StartAsync(settings: "Limits:PagesPerMinute=2");
        using var patient = new Patient(site);

        var details = await patient.ChooseTimeAsync(The.FollowUp);
        var refused = await patient.SubmitAsync(details, "details", The.Answers());

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Form("retry").Hidden["answer.firstName"], Is.EqualTo("Jane"));
        Assert.That((await patient.GetAsync("/site.css")).Status, Is.EqualTo(HttpStatusCode.OK), "and keeps its looks");
    }

    [Test]
    public async Task Behind_a_proxy_each_patient_has_a_limit_of_their_own()
    {
        await using var site = await TestSite.StartAsync(settings: ["Limits:PagesPerMinute=1", "Limits:Proxies:0=127.0.0.1"]);
        using var http = new HttpClient { BaseAddress = site.Address };

        Assert.That(await StatusAsync(http, "203.0.113.1"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(http, "203.0.113.2"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(http, "203.0.113.1"), Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await StatusAsync(http, "2001:db8::1"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(http, "2001:db8::2"), Is.EqualTo(HttpStatusCode.TooManyRequests), "one household");
    }

    [Test]
    public async Task Behind_two_proxies_each_patient_has_a_limit_of_their_own()
    {
        await using var site = await TestSite.StartAsync(settings: ["Limits:PagesPerMinute=1", "Limits:Proxies:0=127.0.0.1", "Limits:Proxies:1=192.0.2.7"]);
        using var http = new HttpClient { BaseAddress = site.Address };

        Assert.That(await StatusAsync(http, "203.0.113.1, 192.0.2.7"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(http, "203.0.113.2, 192.0.2.7"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(http, "198.51.100.9, 203.0.113.2, 192.0.2.7"), Is.EqualTo(HttpStatusCode.TooManyRequests), "what a patient says is not believed");
    }

    [Test]
    public async Task A_handler_that_is_named_twice_is_a_Confirm_all_the_same()
    {
        await using var site = await TestSite.StartAsync(settings: "Limits:ConfirmsPerMinute=1");
        using var patient = new Patient(site);
        var review = await patient.ReviewAsync();
        var twice = $"/book/{The.FollowUp}/review?handler=Confirm&handler=Confirm";

        await patient.SubmitAsync(review, "review", to: twice);
        var refused = await patient.SubmitAsync(review, "review", to: twice);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task Thirty_patients_behind_one_address_book_in_one_minute_with_the_usual_limits()
    {
        await using var site = await TestSite.StartAsync(settings: ["Limits:PagesPerMinute=", "Limits:ConfirmsPerMinute="]);
        using var patient = new Patient(site);
        for (var one = 0; one < 30; one++)
        {
            await patient.GetAsync("/");
            await patient.GetAsync($"/book/{The.FollowUp}");
            Assert.That((await patient.ConfirmAsync(await patient.ReviewAsync())).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        }
    }

    [Test]
    public async Task The_log_says_once_that_a_limit_was_reached()
    {
        await using var site = await TestSite.StartAsync(settings: "Limits:PagesPerMinute=1");
        using var patient = new Patient(site);
        for (var pages = 0; pages < 5; pages++)
        {
            await patient.GetAsync("/");
        }

        Assert.That(site.Log.GetSnapshot().Count(line => line.Message.StartsWith("Limits:PagesPerMinute was reached", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task The_page_that_tells_of_a_failure_is_not_counted()
    {
        await using var site = await TestSite.StartAsync(settings: "Limits:PagesPerMinute=1");
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500), Operation.ListServices);

        var failed = await patient.GetAsync("/");

        Assert.That(failed.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [TestCase("/book/a%3Fb", "/book/a%3Fb")]
    public async Task To_try_again_leads_to_the_same_page_of_this_site(string address, string again)
    {
        await using var site = await TestSite.StartAsync(settings: "Limits:PagesPerMinute=1");
        using var patient = new Patient(site);
        await patient.GetAsync("/");

        var refused = await patient.GetAsync(new Uri(site.Address, "/").AbsoluteUri.TrimEnd('/') + address);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Html, Does.Contain($"href=\"{again}\""));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
