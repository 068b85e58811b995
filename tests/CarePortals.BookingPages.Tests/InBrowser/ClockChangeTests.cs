using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Check 6: the nights on which clocks change.</summary>
[Category("Elsewhere")]
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class ClockChangeTests
{
    [TestCase("before", "2026-11-01T05:30:00Z", "20261101T053000Z")]
    [TestCase("after", "2026-11-01T06:30:00Z", "20261101T063000Z")]
    public async Task Each_of_the_two_half_past_ones_books_its_own_instant_on_every_page(string which, string instant, string calendar)
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { TimezoneId = "America/New_York" });
        var name = $"1:30 a.m. ({which} clocks go back)";

        await visitor.GoAsync($"/book/{The.NightConsultation}?tz=America/New_York&day=2026-11-01");
        Assert.That(await visitor.TextAsync(), Does.Contain("Clocks change on this day."));
        var twice = visitor.Page.Locator(".slot", new() { HasTextRegex = new(@"^\s*1:30") });
        Assert.That((await twice.AllInnerTextsAsync()).Distinct().Count(), Is.EqualTo(2), "two names for two times");
        await twice.Filter(new() { HasText = $"({which} clocks go back)" }).ClickAsync();
        await visitor.PressAsync("Continue");
        await NightAsync(visitor);
        Assert.That(await NormalAsync(visitor), Does.Contain(name), "review");
        await visitor.PressAsync("Confirm appointment");
        await visitor.SeesAsync("Your appointment is booked");
        Assert.That(await NormalAsync(visitor), Does.Contain(name), "done");
        Assert.That(site.Sandbox.Appointments.Single().Start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(instant));

        Assert.That(await visitor.CalendarAsync(), Does.Contain($"DTSTART:{calendar}"));
    }

    [Test]
    public async Task The_hour_that_does_not_exist_is_not_offered()
    {
        await using var site = await TestSite.MountedAsync(now: "2026-03-04T12:00:00Z");
        await using var visitor = await Visitor.OpenAsync(site, new() { TimezoneId = "America/New_York" });

        await visitor.GoAsync($"/book/{The.NightConsultation}?tz=America/New_York&day=2026-03-08");

        var text = await NormalAsync(visitor);
        Assert.That(text, Does.Contain("Times on Sunday 8 March 2026").And.Contain("Clocks change on this day.").And.Contain("1:30 a.m.").And.Contain("3:00 a.m."));
        Assert.That(text, Does.Not.Match(@"\b2:\d\d a\.m\."));
    }

    private static async Task NightAsync(Visitor visitor)
    {
        await visitor.Page.GetByLabel("First name").FillAsync("Jane");
        await visitor.Page.GetByLabel("Last name").FillAsync("Doe");
        await visitor.Page.GetByLabel("E-mail", new() { Exact = true }).FillAsync("jane@example.com");
        await visitor.Page.GetByLabel("Phone").FillAsync("416 555 0123");
        await visitor.Page.GetByLabel("Today").CheckAsync();
        await visitor.Page.GetByLabel("This is not an emergency").CheckAsync();
        await visitor.Page.GetByLabel("What is the matter?").FillAsync("Cough");
        await visitor.PressAsync("Continue");
        await visitor.SeesAsync("Check your appointment");
    }

    private static async Task<string> NormalAsync(Visitor visitor) => (await visitor.TextAsync()).Normalize(System.Text.NormalizationForm.FormKC);
}
