using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using CarePortals.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests;

/// <summary>Languages whose usual calendar is not the Gregorian one, which every form of the page is filled in by.</summary>
[CancelAfter(180_000)]
internal sealed class OtherCalendarTests
{
    [TestCase("ar-SA", "1899")]
    [TestCase("ar-SA", "2078")]
    [TestCase("fa-IR", "1980")]
    [TestCase("th-TH", "1980")]
    [TestCase("fr-CA", "1899")]
    public async Task A_date_is_read_back_as_it_was_typed(string language, string year)
    {
        var api = new FakeClient
        {
            Services = [Build.Service(service => (service.Payment, service.Fields) = (null, [new FormField { Name = "since", Type = "date", Label = "Since" }]))],
            Availability = Build.AvailabilityAfter(The.Instant(TestSite.Now)),
        };
        await using var site = await TestSite.StartAsync(
            configure: services => services.AddSingleton<ICarePortalsClient>(api),
            settings: ["Languages:0=en-CA", "Languages:1=fr-CA", $"Languages:2={language}"]);
        using var patient = new Patient(site);

        await patient.GetAsync($"/?culture={language}");
        var details = await patient.ChooseTimeAsync(The.Consultation);
        var review = await patient.SubmitAsync(details, "details", new()
        {
            ["answer-day.since"] = "31",
            ["answer-month.since"] = "12",
            ["answer-year.since"] = year,
        });
        var confirmed = await patient.ConfirmAsync(review);
        var done = await patient.GetAsync(confirmed.Location);

        Assert.That(review.Text, Does.Match($@"Since 31 [\w.]+ {year} "));
        Assert.That(done.Text, Does.Contain("2026"), "the time of the appointment");
        Assert.That(api.Created.Single().Values["since"], Is.EqualTo($"{year}-12-31"));
    }
}
