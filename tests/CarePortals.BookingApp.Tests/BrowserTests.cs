using System.Globalization;
using CarePortals.BookingApp.Tests.Support;
using CarePortals.Sandbox;
using Microsoft.Playwright;

namespace CarePortals.BookingApp.Tests;

/// <summary>A patient with a real browser. With SCREENSHOTS set to a folder, what the patient sees is kept there.</summary>
[Category("Browser")]
[CancelAfter(120_000)]
internal sealed class BrowserTests
{
    [TestCase(1280, ColorScheme.Light)]
    [TestCase(320, ColorScheme.Dark)]
    public async Task A_patient_without_JavaScript_books_the_chosen_time(int width, ColorScheme scheme)
    {
        Browser.Require();
        await using var site = await TestSite.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            JavaScriptEnabled = false,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };

        async Task SeenAsync(string step)
        {
            Assert.That(await page.Locator("h1").CountAsync(), Is.EqualTo(1), step);
            // The body is never wider than the window; what sticks out of it scrolls.
            var sideways = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.That(sideways, Is.Zero, step);
            if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{width}-{step}.png"), FullPage = true });
            }
        }

        await page.GotoAsync(site.Address.AbsoluteUri);
        await SeenAsync("1-services");
        await page.GetByRole(AriaRole.Link, new() { Name = "Follow-up Visit" }).ClickAsync();
        await page.GetByText("Change the time zone").ClickAsync();
        await page.GetByLabel("Time zone").SelectOptionAsync("Europe/Berlin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show times in this zone" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Friday 30 October 2026" }).ClickAsync();
        Assert.That(await page.Locator(".slot .time").First.EvaluateAsync<string>("time => getComputedStyle(time).whiteSpace"), Is.EqualTo("nowrap"));
        var time = page.Locator("input[name=start]").Nth(4);
        var start = await time.GetAttributeAsync("value");
        await time.CheckAsync();
        await SeenAsync("2-times");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        Assert.That(await page.TitleAsync(), Does.StartWith("Error: "));
        Assert.That(await page.Locator(":focus").GetAttributeAsync("id"), Is.EqualTo("problem"), "the summary has the focus");
        await SeenAsync("3-details-errors");
        await page.GetByLabel("First name").FillAsync("Jane");
        await page.GetByLabel("Last name").FillAsync("Doe");
        await page.GetByLabel("E-mail", new() { Exact = true }).FillAsync("jane@example.com");
        await page.GetByLabel("Date of birth (optional)").FillAsync("1980-02-28");
        await page.GetByLabel("Province (optional)").SelectOptionAsync("BC");
        await page.GetByLabel("Remind me by e-mail (optional)").CheckAsync();
        await SeenAsync("3-details");
        var placeholder = await page.GetByLabel("First name").EvaluateAsync<string>(
            "input => getComputedStyle(input, '::placeholder').color + ' ' + getComputedStyle(document.querySelector('.bar')).color");
        Assert.That(placeholder.Split(" rgb")[0], Is.EqualTo($"rgb{placeholder.Split(" rgb")[1]}"), "a placeholder is as readable as other quiet text");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();

        Assert.That(await page.GetByText("British Columbia").CountAsync(), Is.EqualTo(1));
        Assert.That(await page.GetByText("28 February 1980").CountAsync(), Is.EqualTo(1));
        await SeenAsync("4-review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm appointment" }).ClickAsync();
        await SeenAsync("5-done");

        var appointment = site.Sandbox.Appointments.Single();
        Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("Your appointment is booked").And.Contain(appointment.Id));
        Assert.That(appointment.Start, Is.EqualTo(DateTimeOffset.Parse(start!, CultureInfo.InvariantCulture)));
        Assert.That(appointment.Timezone, Is.EqualTo("Europe/Berlin"));
        Assert.That(appointment.Values.GetProperty("reminders").GetBoolean(), Is.True);
        Assert.That(appointment.Values.GetProperty("province").GetString(), Is.EqualTo("BC"));
        Assert.That(site.CreateCalls, Is.EqualTo(1));
        Assert.That(foreign, Is.Empty, "no request leaves the page's own address");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Enter_in_a_field_of_the_form_goes_on_and_not_back(bool javaScript)
    {
        Browser.Require();
        await using var site = await TestSite.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { JavaScriptEnabled = javaScript });

        await page.GotoAsync($"{site.Address}book/{The.FollowUp}/details?start=2026-10-29T14:00:00Z");
        await page.GetByLabel("Last name").FillAsync("Doe");
        await page.GetByLabel("E-mail", new() { Exact = true }).FillAsync("jane@example.com");
        await page.GetByLabel("First name").FillAsync("Jane");
        await page.GetByLabel("First name").PressAsync("Enter");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Check your appointment");
    }

    [Test]
    public async Task The_focus_goes_to_what_a_Confirm_led_to()
    {
        Browser.Require();
        await using var site = await TestSite.StartAsync();
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.TooManyRequests), Operation.CreateAppointment, times: 1);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { JavaScriptEnabled = false });

        await page.GotoAsync($"{site.Address}book/{The.FollowUp}/details?start=2026-10-29T14:00:00Z");
        await page.GetByLabel("First name").FillAsync("Jane");
        await page.GetByLabel("Last name").FillAsync("Doe");
        await page.GetByLabel("E-mail", new() { Exact = true }).FillAsync("jane@example.com");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm appointment" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problem")).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm appointment" }).ClickAsync();
        await Assertions.Expect(page.Locator("#booked")).ToBeFocusedAsync();
    }
}
