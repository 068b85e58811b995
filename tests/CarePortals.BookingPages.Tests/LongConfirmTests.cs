using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Questions;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using CarePortals.Generated.Tests.Support;
using CarePortals.Testing;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests;

/// <summary>A Confirm on one instance that lasts longer than another one waits for its outcome.</summary>
[CancelAfter(60_000)]
internal sealed class LongConfirmTests
{
    private readonly SharedStore _store = new();
    private readonly MemoryKeys _keys = new();
    private readonly TestClock _quick = new(The.Instant(TestSite.Now)) { SkipsWaits = true };

    [Test]
    public async Task Looking_sends_nothing_while_it_lasts_and_when_it_has_booked_nothing()
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var api = new FakeClient
        {
            Services = [Build.Service(service => service.Payment = null)],
            Availability = Build.AvailabilityAfter(_quick.GetUtcNow()),
            Answer = answer.Task,
            Failure = new HttpRequestException(),
        };
        await using var one = await TestSite.StartAsync(configure: services => Share(services, api));
        await using var other = await TestSite.StartAsync(configure: services =>
        {
            Share(services, api);
            services.AddSingleton<TimeProvider>(_quick);
        });
        using var patient = new Patient(one);
        using var copy = new Patient(other, patient.Cookies);

        var review = await patient.SubmitAsync(await patient.ChooseTimeAsync(The.Consultation), "details");
        var confirming = patient.ConfirmAsync(review);
        while (api.Created.Count == 0 && !confirming.IsCompleted)
        {
            await Task.Delay(1);
        }

        var unknown = await copy.ConfirmAsync(review);
        var during = await copy.SubmitAsync(unknown, "check");
        Assert.That(unknown.Text, Does.Contain("We do not know yet whether your appointment was booked"));
        Assert.That((during.Status, during.Text), Is.EqualTo((unknown.Status, unknown.Text)));
        Assert.That(during.Html, Does.Not.Contain("id=\"again\""), "the list shows the time as free until the first Confirm has booked it");

        answer.SetResult();
        await confirming;
        var after = await copy.SubmitAsync(during, "check");
        Assert.That(after.Text, Does.Contain("Your appointment was not booked because we could not reach the booking system."));
        Assert.That(api.Created, Has.Count.EqualTo(1), "looking sends no booking");

        api.Failure = null;
        Assert.That((await copy.ConfirmAsync(after)).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(api.Created, Has.Count.EqualTo(2), "the patient pressed Confirm");
    }

    private void Share(IServiceCollection services, FakeClient api)
    {
        services.AddSingleton<ICarePortalsClient>(api);
        services.AddSingleton<IDistributedCache>(_store);
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = _keys);
    }
}
