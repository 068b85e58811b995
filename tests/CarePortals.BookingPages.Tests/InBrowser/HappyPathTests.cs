using System.Globalization;
using System.Text.RegularExpressions;
using CarePortals.BookingPages.Tests.Support;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Checks 1 and 2: a patient without JavaScript, with a keyboard only, with a phone, and in Kathmandu each finish a booking.</summary>
[Category("Elsewhere")]
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class HappyPathTests
{
    [Test]
    public async Task A_patient_without_JavaScript_books_the_chosen_time()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.WithoutScriptAsync(site);

        await visitor.GoAsync("/");
        await visitor.Link("Follow-up Visit").ClickAsync();
        await visitor.PressAsync("Friday 30 October");
        var start = await visitor.ChooseTimeAsync(4);
        await visitor.FillAsync();
        await visitor.PressAsync("Continue");
        await visitor.PressAsync("Confirm appointment");
        await visitor.SeesAsync("Your appointment is booked");

        AssertBooked(site, start, "America/Toronto");
        Assert.That(visitor.Foreign, Is.Empty);
    }

    [Test]
    public async Task A_patient_with_a_keyboard_only_books_and_always_sees_where_the_focus_is()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site);
        var keyboard = new Keyboard(visitor.Page);

        await visitor.GoAsync("/");
        await keyboard.PressAsync("Enter", at: "a[href*='" + The.FollowUp + "']");
        await visitor.SeesAsync("Choose a time");
        await keyboard.PressAsync("Enter", at: "button.day[value='2026-10-30']");
        await keyboard.PressAsync("Space", at: "input[name=start]");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowDown");
        var start = await visitor.Page.Locator("input[name=start]:checked").GetAttributeAsync("value");
        await keyboard.PressAsync("Tab");
        Assert.That(await keyboard.FocusAsync(), Does.StartWith("Continue"), "the times are one stop");
        await keyboard.PressAsync("Enter");
        await visitor.SeesAsync("Your details");
        await keyboard.TypeAsync("Jane", at: "[name='answer.firstName']");
        await keyboard.TypeAsync("Doe", at: "[name='answer.lastName']");
        await keyboard.TypeAsync("jane@example.com", at: "[name='answer.email']");
        await keyboard.PressAsync("Space", at: "[name='answer.feeling']");
        await keyboard.PressAsync("Space", at: "[name='answer.consent']");
        await keyboard.PressAsync("Enter", at: "#details button:not(.hidden)");
        await visitor.SeesAsync("Check your appointment");
        await keyboard.PressAsync("Enter", at: "#review button");
        await visitor.SeesAsync("Your appointment is booked");

        AssertBooked(site, start!, "America/Toronto");
    }

    [Test]
    public async Task A_patient_with_a_phone_books_with_the_finger()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new()
        {
            ViewportSize = new() { Width = 360, Height = 640 },
            HasTouch = true,
            IsMobile = true,
            DeviceScaleFactor = 2,
            ReducedMotion = ReducedMotion.NoPreference,
        });

        await visitor.GoAsync("/");
        await visitor.Link("Follow-up Visit").TapAsync();
        await visitor.Button("Friday 30 October").TapAsync();
        var slot = visitor.Page.Locator(".slot").Nth(2);
        await slot.TapAsync();
        var start = await slot.Locator("input").GetAttributeAsync("value");
        await visitor.Button("Continue").First.TapAsync();
        await visitor.FillAsync();
        Assert.That(await visitor.Page.GetByLabel("Day", new() { Exact = true }).GetAttributeAsync("inputmode"), Is.EqualTo("numeric"));
        await visitor.Page.Locator("#details button").TapAsync();
        await visitor.Button("Confirm appointment").TapAsync();
        await visitor.SeesAsync("Your appointment is booked");

        AssertBooked(site, start!, "America/Toronto");
    }

    [Test]
    public async Task A_patient_in_Kathmandu_books_in_the_time_of_Kathmandu()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { TimezoneId = "Asia/Kathmandu" });

        await visitor.GoAsync($"/book/{The.FollowUp}");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("tz=Asia%2FKat"));
        await visitor.PressAsync("Friday 30 October");
        await visitor.Page.Locator("input[value='2026-10-30T13:30:00Z']").CheckAsync();
        await visitor.PressAsync("Continue");
        await visitor.FillAsync();
        await visitor.PressAsync("Continue");
        Assert.That((await visitor.TextAsync()).Normalize(System.Text.NormalizationForm.FormKC), Does.Contain("Friday 30 October 2026, 7:15 p.m."));
        await visitor.PressAsync("Confirm appointment");
        await visitor.SeesAsync("Your appointment is booked");

        AssertBooked(site, "2026-10-30T13:30:00Z", site.Sandbox.Appointments.Single().Timezone!);
        Assert.That(site.Sandbox.Appointments.Single().Timezone, Does.StartWith("Asia/Kat"), "browsers know the city by its old name");
    }

    private static void AssertBooked(TestSite site, string start, string zone)
    {
        Assert.That(site.CreateCalls, Is.EqualTo(1));
        Assert.That(site.Sandbox.Appointments.Single().Start, Is.EqualTo(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture)));
        Assert.That(site.Sandbox.Appointments.Single().Timezone, Is.EqualTo(zone));
    }
}
