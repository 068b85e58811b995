using System.Net;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.BookingPages.Tests;

/// <summary>What a page costs a patient with a slow connection, and the API.</summary>
[CancelAfter(180_000)]
internal sealed class WeightTests
{
    private const int MostBytes = 40_000;

    [TestCase("/")]
    [TestCase("/book/" + The.NightConsultation)]
    public async Task A_page_with_its_style_and_script_is_small_on_the_wire(string address)
    {
        await using var site = await TestSite.StartAsync();
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");

        var bytes = 0;
        foreach (var part in new[] { address, "/site.css", "/site.js" })
        {
            using var response = await http.GetAsync(new Uri(part, UriKind.Relative));
            Assert.That(response.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "br" }), part);
            bytes += (await response.Content.ReadAsByteArrayAsync()).Length + response.Headers.ToString().Length + response.Content.Headers.ToString().Length;
        }

        TestContext.Out.WriteLine($"{address}: {bytes} bytes");
        Assert.That(bytes, Is.LessThan(MostBytes));
    }

    [Test]
    public async Task A_page_that_holds_a_secret_is_not_compressed()
    {
        await using var site = await TestSite.StartAsync();
        using var http = new HttpClient { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");

        using var details = await http.GetAsync(new Uri($"/book/{The.WalkIn}/details", UriKind.Relative));

        Assert.That(details.Content.Headers.ContentEncoding, Is.Empty);
    }

    [Test]
    public async Task The_one_script_is_under_three_kilobytes_before_it_is_compressed()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        var script = await patient.GetAsync("/site.js");
        TestContext.Out.WriteLine($"site.js: {script.Html.Length} bytes");

        Assert.That(script.Html, Has.Length.LessThan(3000));
        Assert.That((await patient.GetAsync("/")).Html.Split("<script"), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task The_times_are_fetched_once_for_each_view_and_never_kept()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);

        for (var view = 1; view <= 3; view++)
        {
            await patient.GetAsync($"/book/{The.FollowUp}");
            Assert.That(site.Sandbox.Requests.Count(request => request.Operation == Operation.GetServiceAvailability), Is.EqualTo(view));
        }
    }
}
