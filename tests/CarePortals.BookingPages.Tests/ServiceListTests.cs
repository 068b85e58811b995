using System.Net;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using CarePortals.Sandbox;

namespace CarePortals.BookingPages.Tests;

/// <summary>The first page.</summary>
[CancelAfter(180_000)]
internal sealed class ServiceListTests
{
    private const int MostBytes = 40_000;

    [Test]
    public async Task Each_service_says_its_first_open_time_and_many_patients_ask_once_a_minute()
    {
        await using var site = await TestSite.MountedAsync();
        using var patient = new Patient(site);

        for (var view = 0; view < 3; view++)
        {
            var page = await patient.GetAsync("/");
            Assert.That(page.Text, Does.Contain("Earliest time: Thursday 29 October 2026, 9:30"));
            Assert.That(page.Text, Does.Contain("(Toronto time)"), "who joins by video may be elsewhere");
        }

        Assert.That(Asked(site), Is.EqualTo(3), "neither for the queue nor for what this page cannot book");
        site.Clock.Now += TimeSpan.FromSeconds(61);
        await patient.GetAsync("/");
        Assert.That(Asked(site), Is.EqualTo(6));
    }

    [Test]
    public async Task First_times_of_one_organization_are_not_shown_at_another()
    {
        await using var site = await TestSite.HostAsync("/c/{clinic}", settings: ["Clinics:north:OrganizationId=appgen_demo", "Clinics:south:OrganizationId=appgen_demo"]);
        using var patient = new Patient(site) { IsRaw = true };

        await patient.GetAsync("/c/north");
        var asked = Asked(site);
        await patient.GetAsync("/c/south");

        Assert.That(Asked(site), Is.EqualTo(2 * asked));
    }

    [Test]
    public async Task The_list_is_there_when_no_first_time_can_be_read()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500), Operation.GetServiceAvailability);

        var page = await patient.GetAsync("/");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Text, Does.Contain("Follow-up Visit").And.Not.Contain("Earliest time"));
    }

    [Test]
    public async Task What_the_price_comes_to_in_the_end_is_said_once()
    {
        await using var site = await TestSite.StartAsync(configure: Large.With(new FakeClient { Services = Large.Services }));
        using var patient = new Patient(site);

        Assert.That((await patient.GetAsync("/")).Text.Split("The clinic confirms the final price."), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task The_clinic_words_groups_services_and_questions_in_each_language()
    {
        await using var site = await TestSite.StartAsync(settings:
        [
            "Groups:0:Name=By video", $"Groups:0:Services:0={The.FollowUp}",
            "Labels:fr:Groups:By video=Par vidéo", $"Labels:fr:Services:{The.FollowUp}=Suivi", "Labels:fr-CA:Questions:changes=Quoi de neuf ?",
        ]);
        using var patient = new Patient(site);

        var english = await patient.GetAsync("/");
        var french = await patient.GetAsync("/?culture=fr-CA");
        var details = await patient.ChooseTimeAsync(The.FollowUp);

        Assert.Multiple(() =>
        {
            Assert.That(english.Text, Does.Contain("By video Follow-up Visit").And.Contain("Other services"));
            Assert.That(french.Text, Does.Contain("Par vidéo"));
            Assert.That(french.Text, Does.Contain("Suivi"));
            Assert.That(french.Text, Does.Contain("Autres services"));
            Assert.That(details.Text, Does.Contain("Suivi"));
            Assert.That(details.Text, Does.Contain("Quoi de neuf ?"));
            Assert.That(details.Text, Does.Contain("Prénom"), "a well-known question needs no setting");
        });
    }

    [Test]
    public async Task The_clinic_shows_its_logo_address_and_hours()
    {
        await using var site = await TestSite.StartAsync(settings:
            ["Clinic:Logo=/logo.svg", "Clinic:Address=1 Main Street, Toronto", "Clinic:Hours=Mon–Fri 9–17", "Clinic:Description=Family doctors"]);
        using var patient = new Patient(site);

        var page = await patient.GetAsync("/");

        Assert.Multiple(() =>
        {
            Assert.That(page.Html, Does.Contain("<img src=\"/logo.svg\" alt=\"\""));
            Assert.That(page.Html, Does.Contain("<link rel=\"icon\" href=\"/logo.svg\""));
            Assert.That(page.Html, Does.Contain("<meta name=\"description\" content=\"Family doctors\""));
            Assert.That(page.Html, Does.Contain("query=1%20Main%20Street%2C%20Toronto"));
            Assert.That(page.Text, Does.Contain("1 Main Street, Toronto"));
            Assert.That(page.Text, Does.Contain("Mon–Fri 9–17"));
        });
    }

    [Test]
    public void A_group_without_a_name_is_named_at_the_start() =>
        Assert.That(
            async () => await TestSite.StartAsync(settings: "Groups:0:Services:0=1"),
            Throws.InstanceOf<InvalidOperationException>().With.Message.Contain("Groups:0:Name is missing"));

    [Test]
    public async Task Two_hundred_services_stay_light()
    {
        await using var site = await TestSite.StartAsync(configure: Large.With(new FakeClient { Services = Large.Services, Availability = Large.EveryDay(The.Instant("2026-10-29T15:00:00Z")) }));
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");

        var bytes = 0;
        foreach (var part in new[] { "/", "/site.css", "/site.js" })
        {
            bytes += (await http.GetByteArrayAsync(new Uri(part, UriKind.Relative))).Length;
        }

        TestContext.Out.WriteLine($"200 services: {bytes} bytes");
        Assert.That(bytes, Is.LessThan(MostBytes));
    }

    private static int Asked(TestSite site) => site.Sandbox.Requests.Count(request => request.Operation == Operation.GetServiceAvailability);
}
