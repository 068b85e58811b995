using System.Net;
using System.Resources;
using CarePortals.BookingPages.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests.Hosts;

/// <summary>A site with a world of its own, which stays whole.</summary>
[Category("Elsewhere")]
[CancelAfter(180_000)]
internal sealed class HostTests
{
    [Test]
    public async Task What_is_not_below_the_prefix_is_not_touched()
    {
        await using var site = await TestSite.HostAsync("/visits", use: app =>
        {
            app.MapGet("/", () => "home of the site");
            app.MapGet("/book/1", () => "a book");
            app.MapGet("/visits/opening-hours", () => "nine to five");
        });
        using var patient = new Patient(site) { IsRaw = true };

        foreach (var (address, text) in new[] { ("/", "home of the site"), ("/book/1", "a book"), ("/visits/opening-hours", "nine to five") })
        {
            var page = await patient.GetAsync(address);
            Assert.That(page.Html, Is.EqualTo(text));
            Assert.That(page.Response.Headers.Contains("Content-Security-Policy"), Is.False, address);
            Assert.That(page.Response.Headers.CacheControl, Is.Null, address);
        }
    }

    [Test]
    public async Task A_policy_of_the_site_stays_and_its_nonce_is_used()
    {
        const string Policy = "script-src 'nonce-abc'; style-src 'nonce-abc'; frame-ancestors 'self'";
        await using var site = await TestSite.HostAsync(
            "/visits",
            services => services.AddBookingNonce(context => (string?)context.Items["nonce"]),
            app => app.Use((HttpContext context, RequestDelegate next) =>
            {
                context.Items["nonce"] = "abc";
                context.Response.Headers.ContentSecurityPolicy = Policy;
                return next(context);
            }));
        using var patient = new Patient(site);

        var page = await patient.GetAsync("/");

        Assert.That(page.Response.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { Policy }));
        Assert.That(page.Html, Does.Match("<link rel=\"stylesheet\"[^>]*nonce=\"abc\"").And.Match("<script[^>]*nonce=\"abc\""));
    }

    [Test]
    public async Task The_sites_localization_chooses_the_language_when_the_setting_is_left_out()
    {
        await using var site = await TestSite.HostAsync(
            "/visits", use: app => app.UseRequestLocalization("fr-FR"), settings: ["Languages:0=", "Languages:1="]);
        using var patient = new Patient(site);

        var page = await patient.GetAsync("/");

        Assert.That(page.Html, Does.Contain("lang=\"fr-FR\"").And.Not.Contain("class=\"languages\""));
        Assert.That(page.Text, Does.Contain("Prendre rendez-vous"));
    }

    [Test]
    public async Task Texts_of_the_site_stand_in_place_of_the_pages_key_by_key()
    {
        await using var site = await TestSite.HostAsync("/visits", services => services.AddBookingTexts(new SomeTexts(("BookAnAppointment", "See a doctor"))));
        using var patient = new Patient(site);

        Assert.That((await patient.GetAsync("/?culture=en-CA")).Text, Does.Contain("See a doctor").And.Contain("Need help?"));
        Assert.That((await patient.GetAsync("/?culture=fr-CA")).Text, Does.Contain("Prendre rendez-vous"), "an English text of the site is no French one");
    }

    [TestCase("BookAnApointment", "See a doctor", "none of the pages'")]
    [TestCase("BookAnAppointment", "See {0}", "{0}")]
    public void A_text_that_cannot_be_used_is_named_at_the_start(string key, string text, string problem)
    {
        Assert.That(
            async () => await TestSite.HostAsync("/visits", services => services.AddBookingTexts(new SomeTexts((key, text)))),
            Throws.InstanceOf<InvalidOperationException>().With.Message.Contain(key).And.Message.Contain(problem));
    }

    [Test]
    public void What_is_missing_is_said_at_the_start_with_what_mends_it()
    {
        var empty = WebApplication.CreateBuilder();
        var withoutClient = WebApplication.CreateBuilder();
        withoutClient.Services.AddCarePortalsBooking(withoutClient.Configuration.GetSection("Booking"));

        Assert.That(() => empty.Build().MapCarePortalsBooking("/visits"), Throws.InstanceOf<InvalidOperationException>().With.Message.Contain("AddCarePortalsBooking"));
        Assert.That(
            () => withoutClient.Build().MapCarePortalsBooking("/visits"),
            Throws.InstanceOf<InvalidOperationException>().With.Message.Contain("Booking:CarePortals:OrganizationId is missing"));
        Assert.That(() => new ServiceCollection().AddBookingEmbedding("https://a.example"), Throws.InstanceOf<InvalidOperationException>().With.Message.Contain("AddCarePortalsBooking"));
    }

    [TestCase("/visits/{**rest}")]
    [TestCase("/{clinic?}")]
    [TestCase("/v{version}/visits")]
    public void A_prefix_that_no_link_can_be_made_of_is_refused(string pattern) =>
        Assert.That(async () => await TestSite.HostAsync(pattern), Throws.InstanceOf<InvalidOperationException>().With.Message.Contain(pattern));

    [Test]
    public void A_layout_that_is_not_there_is_named_at_the_start() =>
        Assert.That(
            async () => await TestSite.HostAsync("/visits", settings: "Layout=/Pages/_Nowhere.cshtml"),
            Throws.InstanceOf<InvalidOperationException>().With.Message.Contain("/Pages/_Nowhere.cshtml"));

    /// <summary>Texts in the neutral language.</summary>
    private sealed class SomeTexts(params (string Key, string Text)[] texts) : ResourceManager
    {
        public override string BaseName => nameof(SomeTexts);

        public override ResourceSet? GetResourceSet(System.Globalization.CultureInfo culture, bool createIfNotExists, bool tryParents)
        {
            if (culture.Name.Length > 0)
            {
                return null;
            }

            var stream = new MemoryStream();
            var writer = new ResourceWriter(stream);
            foreach (var (key, text) in texts)
            {
                writer.AddResource(key, text);
            }

            writer.Generate();
            stream.Position = 0;
            return new ResourceSet(stream);
        }
    }
}
