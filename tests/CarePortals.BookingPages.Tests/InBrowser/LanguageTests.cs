using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Check 19: French of Canada, and a language that is written from right to left.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class LanguageTests
{
    [TestCase("fr-CA")]
    [TestCase("fr-FR")]
    public async Task A_browser_that_wants_French_gets_French_with_24_hours_and_the_price_of_the_service(string locale)
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { Locale = locale });

        await visitor.GoAsync($"/book/{The.NightConsultation}?tz=America/Toronto");

        var text = (await visitor.TextAsync()).Normalize(System.Text.NormalizationForm.FormKC);
        Assert.That(await visitor.Page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo("fr-CA"));
        Assert.That(text, Does.Contain("Plages horaires du mercredi 28 octobre 2026").And.Contain("Prix : 75,00 CAD.").And.Contain("20 h").And.Contain("Soir"));
        Assert.That(text, Does.Not.Contain("p.m."));
    }

    [Test]
    public async Task The_language_and_the_clock_are_chosen_on_the_page_and_stay()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.WithoutScriptAsync(site);

        await visitor.GoAsync("/");
        await visitor.Link("Français").ClickAsync();
        await visitor.SeesAsync("Prendre rendez-vous");
        await visitor.GoAsync($"/book/{The.FollowUp}?tz=America/Toronto");
        await visitor.SeesAsync("Choisissez une plage horaire");
        await visitor.Link("Format 12 heures").ClickAsync();
        Assert.That((await visitor.Page.Locator(".slot").First.InnerTextAsync()).Normalize(System.Text.NormalizationForm.FormKC), Does.Contain("9:30 a.m."));
        await visitor.Times.First.CheckAsync();
        await visitor.PressAsync("Continuer");
        await visitor.SeesAsync("Vos renseignements");

        Assert.That((await visitor.TextAsync()).Normalize(System.Text.NormalizationForm.FormKC), Does.Contain("jeudi 29 octobre 2026, 9:30 a.m."));
    }

    [Test]
    public async Task A_name_from_right_to_left_is_typed_and_read_in_its_own_direction()
    {
        const string Name = "فاطمة أم علي.";
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.GoAsync($"/book/{The.FollowUp}?tz=America/Toronto");
        await visitor.ChooseTimeAsync();
        await visitor.FillAsync(Name);
        Assert.That(await visitor.Page.GetByLabel("First name").EvaluateAsync<string>("input => getComputedStyle(input).direction"), Is.EqualTo("rtl"));
        await visitor.PressAsync("Continue");
        await visitor.SeesAsync("Check your appointment");

        // The full stop stands at the left, where the name ends.
        var places = await visitor.Page.GetByText(Name).EvaluateAsync<float[]>(
            """
            element => {
              const text = element.firstChild, range = document.createRange();
              const left = at => (range.setStart(text, at), range.setEnd(text, at + 1), range.getBoundingClientRect().left);
              const from = text.data.search(/\S/);
              return [left(from), left(text.data.trimEnd().length - 1), element.getBoundingClientRect().left];
            }
            """);
        Assert.That(places[1], Is.LessThan(places[0]));
        Assert.That(places[1], Is.EqualTo(places[2]).Within(2), "and the name stands where the other answers do");
    }

    [Test]
    public async Task A_language_from_right_to_left_is_laid_out_from_right_to_left()
    {
        await using var site = await TestSite.MountedAsync(settings: "Languages:2=ar-AE");
        await using var visitor = await Visitor.OpenAsync(site, new() { Locale = "ar-AE", ViewportSize = new() { Width = 1280, Height = 900 } });

        foreach (var address in new[] { "/", $"/book/{The.FollowUp}?tz=America/Toronto", $"/book/{The.FollowUp}/details?start=2026-10-29T14:00:00Z&tz=America/Toronto" })
        {
            await visitor.GoAsync(address);
            await Shots.KeepAsync(visitor.Page, $"rtl {address.Length}");
            var html = visitor.Page.Locator("html");
            Assert.That(await html.GetAttributeAsync("dir"), Is.EqualTo("rtl"));
            Assert.That(await html.GetAttributeAsync("lang"), Is.EqualTo("ar-AE"));
            Assert.That(await Shots.SidewaysAsync(visitor.Page), Is.Empty);
            var brand = (await visitor.Page.Locator(".brand").BoundingBoxAsync())!;
            Assert.That(brand.X, Is.GreaterThan(640), "what comes first is at the right");
        }

        var bar = await visitor.Page.Locator(".chosen").EvaluateAsync<string>("box => getComputedStyle(box).borderRightWidth + ' ' + getComputedStyle(box).borderLeftWidth");
        Assert.That(bar, Is.EqualTo("4px 1px"), "the bar of a panel is at the right");
    }
}
