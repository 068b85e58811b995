using System.Collections.Concurrent;
using System.Diagnostics;
using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.BookingPages.Tests;

[CancelAfter(180_000)]
internal sealed class PrivacyTests
{
    private const string Canary = "Kanarienvogel";

    [TestCase(null)]
    [TestCase(TroubleKind.Taken)]
    [TestCase(TroubleKind.ResetAfter)]
    [TestCase(TroubleKind.Error500)]
    public async Task Answers_are_in_no_address_cookie_log_or_trace(TroubleKind? trouble)
    {
        var traces = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traces.Enqueue(string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))),
        };
        ActivitySource.AddActivityListener(listener);
        await using var site = await TestSite.StartAsync(settings:
        [
            "Logging:LogLevel:Default=Trace", "Logging:LogLevel:Microsoft.AspNetCore=Trace", "Logging:LogLevel:Microsoft.Hosting.Lifetime=Trace",
            "Logging:LogLevel:System.Net.Http.HttpClient=Trace",
        ]);
        using var patient = new Patient(site);
        if (trouble is { } kind)
        {
            site.Sandbox.Troubles.Add(new Trouble(kind), Operation.CreateAppointment);
        }

        var answers = The.Answers();
        (answers["answer.firstName"], answers["answer.email"], answers["answer.changes"]) = (Canary, $"{Canary}@example.com", Canary);
        var wrong = new Dictionary<string, string>(answers) { ["answer.lastName"] = "" };
        var details = await patient.SubmitAsync(await patient.ChooseTimeAsync(The.FollowUp), "details", wrong);
        var review = await patient.SubmitAsync(details, "details", answers);
        Assert.That(review.Text, Does.Contain(Canary));
        var end = await patient.ConfirmAsync(review);
        if (end.Location.Length > 0)
        {
            Assert.That((await patient.GetAsync(end.Location)).Html, Does.Not.Contain(Canary));
        }

        Assert.That(string.Join('\n', patient.Visited), Does.Not.Contain(Canary));
        Assert.That(string.Join('\n', patient.Cookies.GetAllCookies()), Does.Not.Contain(Canary));
        Assert.That(site.Log.Text, Does.Contain("Request starting").And.Not.Contain(Canary));
        Assert.That(traces, Is.Not.Empty);
        Assert.That(string.Join('\n', traces), Does.Not.Contain(Canary));
    }

    [Test]
    public async Task The_cookie_of_the_receipt_is_sealed_and_out_of_reach_of_scripts_and_other_pages()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var confirmed = await patient.ConfirmAsync(await patient.ReviewAsync());

        var cookie = confirmed.Response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("receipt=", StringComparison.Ordinal));
        Assert.That(cookie, Does.Contain($"path={confirmed.Location.Split('#')[0]};").And.Contain("httponly").And.Contain("samesite=lax"));
        Assert.That(cookie, Does.Not.Contain(site.Sandbox.Appointments.Single().AccessKey));
    }

    [TestCase("/")]
    [TestCase("/book/" + The.FollowUp)]
    [TestCase("/book/" + The.WalkIn + "/details")]
    [TestCase("/book/done/unknown")]
    [TestCase("/nothing")]
    public async Task Every_page_has_the_headers_that_keep_it_to_itself(string address)
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var headers = (await patient.GetAsync(address)).Response.Headers;

        Assert.That(headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { SecurityHeaders.ContentSecurityPolicy }));
        Assert.That(headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
        Assert.That(headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(headers.CacheControl!.NoStore, Is.True);
    }
}
