using System.Net;
using CarePortals.BookingApp.Tests.Support;

namespace CarePortals.BookingApp.Tests;

/// <summary>Too many requests from one address.</summary>
[CancelAfter(60_000)]
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
        Assert.That(refused.Text, Does.Match(@"Wait \d+ seconds, then try again\. Your answers are kept\."));
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

        async Task<HttpStatusCode> GetAsync(string from)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Add("X-Forwarded-For", from);
            using var response = await http.SendAsync(request);
            return response.StatusCode;
        }

        Assert.That(await GetAsync("203.0.113.1"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await GetAsync("203.0.113.2"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await GetAsync("203.0.113.1"), Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await GetAsync("2001:db8::1"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await GetAsync("2001:db8::2"), Is.EqualTo(HttpStatusCode.TooManyRequests), "one household");
    }
}
