using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using CarePortals.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests;

/// <summary>A visit of one minute.</summary>
[CancelAfter(180_000)]
internal sealed class ShortVisitTests
{
    [Test]
    public async Task One_minute_is_one_minute_on_every_page()
    {
        var api = new FakeClient
        {
            Services = [Build.Service(service => (service.Payment, service.SlotDuration) = (null, 1))],
            Availability = Build.AvailabilityAfter(The.Instant(TestSite.Now)),
        };
        await using var site = await TestSite.StartAsync(configure: services => services.AddSingleton<ICarePortalsClient>(api));
        using var patient = new Patient(site);

        var services = await patient.GetAsync("/");
        var review = await patient.SubmitAsync(await patient.ChooseTimeAsync(The.Consultation), "details", The.Answers());
        var done = await patient.GetAsync((await patient.ConfirmAsync(review)).Location);

        foreach (var page in new[] { services, review, done })
        {
            Assert.That(page.Text, Does.Contain("1 minute").And.Not.Contain("1 minutes"));
        }
    }
}
