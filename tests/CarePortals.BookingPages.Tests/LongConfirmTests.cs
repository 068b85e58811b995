using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Questions;
using CarePortals.BookingPages.Store;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using CarePortals.Generated.Tests.Support;
using CarePortals.Testing;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests;

/// <summary>A Confirm on one instance that has not ended, and a patient who asks another one.</summary>
[Parallelizable(ParallelScope.All)]
[CancelAfter(180_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LongConfirmTests
{
    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TestClock _clock = new(The.Instant(TestSite.Now));
    private readonly MemoryKeys _keys = new();
    private FakeClient _api = null!;
    private SharedStore _store = null!;
    private TestSite _one = null!;
    private TestSite _other = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _store = new SharedStore(_clock);
        _api = new FakeClient
        {
            Services = [Build.Service(service => service.Payment = null)],
            Availability = Build.AvailabilityAfter(The.Instant(TestSite.Now)),
            Answer = _answer.Task,
            Failure = new HttpRequestException(),
        };
        _one = await TestSite.StartAsync(configure: Share);
        _other = await TestSite.StartAsync(configure: Share);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _answer.TrySetResult();
        await _other.DisposeAsync();
        await _one.DisposeAsync();
    }

    [Test]
    public async Task Looking_sends_nothing_while_it_lasts_and_when_it_has_booked_nothing()
    {
        using var patient = new Patient(_one);
        using var copy = new Patient(_other, patient.Cookies);
        var (review, confirming) = await ConfirmAsync(patient);

        var during = await CheckAsync(copy, review);
        Assert.That(during.Text, Does.Contain("We do not know yet whether your appointment was booked"));
        Assert.That(during.Html, Does.Not.Contain("id=\"again\""), "the list shows the time as free until the first Confirm has booked it");

        _answer.SetResult();
        await confirming;
        var after = await copy.SubmitAsync(during, "check");
        Assert.That(after.Text, Does.Contain("Your appointment was not booked because we could not reach the booking system."));
        Assert.That(_api.Created, Has.Count.EqualTo(1), "looking sends no booking");

        _api.Failure = null;
        Assert.That((await copy.ConfirmAsync(after)).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(_api.Created, Has.Count.EqualTo(2), "the patient pressed Confirm");
    }

    [TestCase("Confirm")]
    [TestCase("Check")]
    public async Task An_instance_that_died_leaves_what_the_list_of_times_speaks_for(string asked)
    {
        using var patient = new Patient(_one);
        using var copy = new Patient(_other, patient.Cookies);
        var (review, _) = await ConfirmAsync(patient);
        _clock.Advance(Ledgers.Tenant.LongestCreate);

        var unknown = await copy.SubmitAsync(review, "review", to: $"/book/{The.Consultation}/review?handler={asked}");

        Assert.That(unknown.Text, Does.Contain("We do not know yet whether your appointment was booked").And.Contain("The time you chose is still free."));
        Assert.That(unknown.Html, Does.Contain("id=\"again\""));
        Assert.That(_api.Created, Has.Count.EqualTo(1));
    }

    [TestCase("Confirm", "Confirm again")]
    [TestCase("Check", "Check again")]
    public async Task A_store_that_fails_meanwhile_never_makes_it_not_booked(string asked, string button)
    {
        using var patient = new Patient(_one);
        using var copy = new Patient(_other, patient.Cookies);
        _api.Failure = null;
        var (review, confirming) = await ConfirmAsync(patient);
        _store.Refuse();

        var unknown = await copy.SubmitAsync(review, "review", to: $"/book/{The.Consultation}/review?handler={asked}");
        Assert.That(unknown.Status, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(unknown.Text, Does.Contain("We do not know yet").And.Contain(button).And.Not.Contain("not booked").And.Not.Contain("othing was booked"));

        _answer.SetResult();
        Assert.That((await confirming).Status, Is.EqualTo(HttpStatusCode.SeeOther), "whoever is here learns that it was booked");

        _store.Recover();
        if (asked == "Confirm")
        {
            _api.Failure = new HttpRequestException();
            while ((await copy.SubmitAsync(unknown, "confirm")).Status != HttpStatusCode.SeeOther)
            {
                // Until the first instance has stored how it ended.
                await Task.Delay(50);
            }
        }

        Assert.That(_api.Created, Has.Count.EqualTo(1));
    }

    private async Task<(WebPage Review, Task<WebPage> Confirming)> ConfirmAsync(Patient patient)
    {
        var review = await patient.SubmitAsync(await patient.ChooseTimeAsync(The.Consultation), "details", The.Answers());
        var confirming = patient.ConfirmAsync(review);
        while (_api.Created.Count == 0 && !confirming.IsCompleted)
        {
            await Task.Delay(1);
        }

        return (review, confirming);
    }

    private static Task<WebPage> CheckAsync(Patient patient, WebPage review) =>
        patient.SubmitAsync(review, "review", to: $"/book/{The.Consultation}/review?handler=Check");

    private void Share(IServiceCollection services)
    {
        services.AddSingleton<ICarePortalsClient>(_api);
        services.AddSingleton<IConfirmStore>(_store);
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = _keys);
    }
}
