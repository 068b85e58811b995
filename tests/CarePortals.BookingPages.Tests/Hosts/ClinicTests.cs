using System.Net;
using CarePortals.BookingPages.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests.Hosts;

/// <summary>Several clinics in one site: what one of them sealed is worth nothing at another.</summary>
[CancelAfter(180_000)]
internal sealed class ClinicTests
{
    private static readonly string[] Two =
    [
        "Clinics:north:Name=North Clinic",
        "Clinics:north:Host=north.example",
        "Clinics:south:Name=South Clinic",
        "Clinics:south:Phone=416-555-0199",
        "Clinics:south:Color=#7a0b3c",
        "Clinics:south:OrganizationId=appgen_odd",
        "Clinics:twin:Name=Twin of the north",
    ];

    [Test]
    public async Task Each_clinic_has_its_own_name_phone_colour_and_organization()
    {
        await using var site = await TestSite.HostAsync("/c/{clinic}", settings: Two);
        using var patient = new Patient(site) { IsRaw = true };

        var north = await patient.GetAsync($"/c/north/book/{The.FollowUp}");
        var south = await patient.GetAsync("/c/south");

        Assert.That(north.Title, Does.EndWith("North Clinic"));
        Assert.That(north.Text, Does.Contain("416-555-0100"));
        Assert.That(south.Title, Does.EndWith("South Clinic"));
        Assert.That(south.Text, Does.Contain("416-555-0199").And.Not.Contain("416-555-0100"));
        Assert.That((await patient.GetAsync("/c/south/site.css")).Html, Does.Contain("#7a0b3c"));
        Assert.That(site.Sandbox.Requests.Select(request => request.Organization).Distinct(), Is.EquivalentTo(new[] { "appgen_demo", "appgen_odd" }));
    }

    [TestCase("south")]
    [TestCase("twin")]
    public async Task A_draft_and_a_receipt_of_one_clinic_are_worth_nothing_at_another(string other)
    {
        await using var site = await TestSite.HostAsync("/c/{clinic}", settings: Two);
        using var patient = new Patient(site) { IsRaw = true };
        var details = await patient.GetAsync($"/c/north/book/{The.FollowUp}/details?start=2026-10-29T13:30:00Z&tz=America/Toronto");
        var review = await patient.SubmitAsync(details, "details", The.Answers());

        foreach (var step in new[] { "Confirm", "Check", "Edit", "ChangeTime", "Time" })
        {
            var refused = await patient.SubmitAsync(review, "review", to: $"/c/{other}/book/{The.FollowUp}/review?handler={step}");
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest), step);
            Assert.That(refused.Text, Does.Contain("it began at another clinic"), step);
        }

        Assert.That(site.CreateCalls, Is.Zero);
        var booked = await patient.ConfirmAsync(review);
        Assert.That(booked.Location, Does.StartWith("/c/north/book/done/"));
        foreach (Cookie cookie in patient.Cookies.GetAllCookies().Where(cookie => cookie.Name == "receipt").ToArray())
        {
            patient.Cookies.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path.Replace("north", other, StringComparison.Ordinal), cookie.Domain));
        }

        Assert.That((await patient.GetAsync(booked.Location)).Text, Does.Contain("Your appointment is booked"));
        Assert.That((await patient.GetAsync(booked.Location.Replace("north", other, StringComparison.Ordinal))).Html, Does.Not.Contain(site.Sandbox.Appointments.Single().Id));
    }

    [TestCase("Clinics:south:Client=souht", "Clinics:south:Client is \"souht\"")]
    [TestCase("Clinics:south:TimeZone=Mars/Olympus", "Clinics:south:TimeZone is \"Mars/Olympus\"")]
    [TestCase("Clinics:south:Colour=#7a0b3c", "Clinics:south:Colour is not a setting")]
    [TestCase("Clinic:Colour=#7a0b3c", "Colour is not a setting. Known settings are Name, ")]
    [TestCase("Clinics:south:Phone= ", "Clinics:south:Phone is missing")]
    public void A_setting_of_a_clinic_that_cannot_be_used_is_named_at_the_start(string setting, string problem) =>
        Assert.That(async () => await TestSite.HostAsync("/c/{clinic}", settings: [.. Two, setting]), Throws.InstanceOf<InvalidOperationException>().With.Message.Contain(problem));

    [Test]
    public void A_missing_setting_is_called_what_it_is_called_in_the_site()
    {
        var builder = WebApplication.CreateBuilder(["--Booking:CarePortals:OrganizationId=appgen_demo", "--Booking:Clinic:Name=A", "--Booking:Clinic:Phone=416-555-0100"]);
        builder.Services.AddCarePortalsBooking(builder.Configuration.GetSection("Booking"));

        Assert.That(
            () => builder.Build().MapCarePortalsBooking("/visits"),
            Throws.InstanceOf<InvalidOperationException>().With.Message.Contain("Booking:Clinic:TimeZone is missing").And.Message.Contain("--Booking:Clinic:TimeZone"));
    }

    [Test]
    public async Task A_clinic_that_is_not_known_is_nobodys_page()
    {
        await using var site = await TestSite.HostAsync("/c/{clinic}", settings: Two);
        using var patient = new Patient(site) { IsRaw = true };

        Assert.That((await patient.GetAsync("/c/west")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_clinic_is_chosen_by_host_name_or_by_a_function_of_the_request()
    {
        await using var byHost = await TestSite.HostAsync("/visits", settings: Two);
        await using var byFunction = await TestSite.HostAsync(
            "/visits", services => services.AddBookingClinics(context => context.Request.Headers["X-Clinic"]), settings: Two);

        Assert.That(await TextAsync(byHost, "Host", "north.example"), Does.Contain("North Clinic"));
        Assert.That(await TextAsync(byFunction, "X-Clinic", "south"), Does.Contain("South Clinic"));
    }

    private static async Task<string> TextAsync(TestSite site, string header, string value)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/visits"));
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
