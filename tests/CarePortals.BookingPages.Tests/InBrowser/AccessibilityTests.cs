using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using CarePortals.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Check 3: axe with the rules of WCAG 2.2 finds nothing on any state, wide and light, and at 320 px and dark.</summary>
[Category("Browser")]
[Parallelizable]
[CancelAfter(180_000)]
internal sealed class AccessibilityTests
{
    [Test]
    public async Task Every_state_of_a_booking_has_no_violation()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.GoAsync("/");
        await Axe.AssertCleanAsync(visitor, "services");
        await visitor.GoAsync($"/book/{The.FollowUp}?day=2026-10-31");
        await Axe.AssertCleanAsync(visitor, "times with an empty day");
        await visitor.GoAsync($"/book/{The.FollowUp}?zones=all&tz=Mars/Olympus");
        await Axe.AssertCleanAsync(visitor, "time zones");
        await visitor.GoAsync($"/book/{The.FollowUp}/details?tz=America/Toronto");
        await Axe.AssertCleanAsync(visitor, "no time chosen");
        await visitor.GoAsync($"/book/{The.NightConsultation}/details?start=2026-10-30T01:00:00Z&tz=America/Toronto");
        await Axe.AssertCleanAsync(visitor, "details");
        await visitor.PressAsync("Continue");
        await Axe.AssertCleanAsync(visitor, "details with errors");
        await visitor.ReviewAsync();
        await Axe.AssertCleanAsync(visitor, "review");

        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Taken), Operation.CreateAppointment, times: 1);
        await visitor.PressAsync("Confirm appointment");
        await Axe.AssertCleanAsync(visitor, "slot taken");

        await visitor.ReviewAsync();
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500), Operation.CreateAppointment, times: 1);
        await visitor.PressAsync("Confirm appointment");
        await Axe.AssertCleanAsync(visitor, "not confirmed");
        await visitor.PressAsync("Check again");
        await Axe.AssertCleanAsync(visitor, "not confirmed, but free");

        await visitor.BookAsync();
        await Axe.AssertCleanAsync(visitor, "done");
    }

    [Test]
    public async Task Long_lists_of_services_days_and_times_have_no_violation()
    {
        await using var site = await TestSite.StartAsync(
            configure: Large.With(new FakeClient { Services = Large.Services, Availability = Large.EveryDay(Large.ManyTimes) }),
            settings: ["Clinic:Address=1 Main Street, Toronto", "Clinic:Hours=Mon–Fri 9–17", "Clinic:Logo=data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"]);
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.GoAsync("/");
        await Axe.AssertCleanAsync(visitor, "200 services");
        await visitor.Page.GetByLabel("Find a service").FillAsync("echo 197");
        await Axe.AssertCleanAsync(visitor, "200 services searched");
        await visitor.GoAsync("/book/service-1?tz=America/Toronto");
        await visitor.Page.GetByText("All days with times").ClickAsync();
        await visitor.Page.GetByText("2:00 p.m. – 2:55 p.m.").ClickAsync();
        await Axe.AssertCleanAsync(visitor, "three months and 108 times");
    }

    [Test]
    public async Task Every_page_beside_the_way_has_no_violation()
    {
        await using var site = await TestSite.MountedAsync(settings: ["Limits:PagesPerMinute=7"]);
        await using var full = await TestSite.MountedAsync(configure: services => services.AddSingleton<ICarePortalsClient>(
            new FakeClient { Services = [new Service { Id = "1", Label = "Visit" }] }));
        await using var visitor = await Visitor.OpenAsync(site);
        await using var other = await Visitor.OpenAsync(full);

        await other.GoAsync("/book/1?tz=America/Toronto");
        await Axe.AssertCleanAsync(other, "no times");
        await visitor.GoAsync($"/book/{The.Consultation}");
        await Axe.AssertCleanAsync(visitor, "card");
        await visitor.GoAsync($"/book/{The.WalkIn}/details");
        await Axe.AssertCleanAsync(visitor, "queue");
        await visitor.GoAsync("/book/done/elsewhere");
        await Axe.AssertCleanAsync(visitor, "done elsewhere");
        await visitor.GoAsync("/nothing");
        await Axe.AssertCleanAsync(visitor, "no page");
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500));
        await visitor.GoAsync("/");
        await Axe.AssertCleanAsync(visitor, "failed list");
        await visitor.GoAsync("/");
        await visitor.GoAsync("/");
        await visitor.GoAsync("/");
        await visitor.SeesAsync("Too many attempts in a short time.");
        await Axe.AssertCleanAsync(visitor, "limit");
    }
}
