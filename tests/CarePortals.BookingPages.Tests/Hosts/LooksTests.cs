using CarePortals.BookingPages.Tests.InBrowser;
using CarePortals.BookingPages.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.Hosts;

/// <summary>The pages in the looks of the site that hosts them.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class LooksTests
{
    private const string Layout = "/Pages/Shared/_Layout.cshtml";
    private const string Colour = "rgb(122, 11, 60)";

    // Beside the pages, not below them: the visitor looks below unless the address begins like theirs.
    private const string PlainPage = "/visits-of-nobody";

    [Test]
    public async Task A_style_of_the_site_sets_colour_radius_font_and_space()
    {
        await using var site = await HostAsync(new() { ["/CarePortalsBooking/Head.cshtml"] = typeof(ViewsOfSite.Head) });
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.GoAsync($"/visits/book/{The.FollowUp}?tz=America/Toronto");

        Assert.That(await StyleAsync(visitor, "#times > button", "backgroundColor"), Is.EqualTo(Colour));
        Assert.That(await StyleAsync(visitor, ".chosen", "borderTopRightRadius"), Is.EqualTo("0px"));
        Assert.That(await StyleAsync(visitor, "h1", "fontFamily"), Does.StartWith("Georgia"));
        Assert.That(visitor.Console, Is.Empty, "the policy of the pages allows it");
    }

    [Test]
    public async Task A_partial_of_the_site_stands_in_place_of_ours()
    {
        await using var site = await HostAsync(new() { ["/CarePortalsBooking/Help.cshtml"] = typeof(HelpOfSite) });
        using var patient = new Patient(site);

        var page = await patient.GetAsync("/visits");

        Assert.That(page.Text, Does.Contain("Ask at the front desk").And.Not.Contain("Need help?"));
    }

    [Test]
    public async Task Inside_the_layout_of_the_site_the_rest_of_its_page_keeps_its_looks()
    {
        await using var site = await HostAsync(new() { [Layout] = typeof(LayoutOfSite) }, $"Layout={Layout}");
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.GoAsync(PlainPage);
        var plain = await LooksAsync(visitor);
        await visitor.GoAsync("/visits");

        Assert.That(await visitor.Page.TitleAsync(), Is.EqualTo("Book an appointment | Site"));
        Assert.That(await visitor.Page.Locator("main.site > .booking h1").InnerTextAsync(), Is.EqualTo("Book an appointment"));
        Assert.That(await LooksAsync(visitor), Is.EqualTo(plain));
        await visitor.GoAsync($"/visits/book/{The.FollowUp}?tz=America/Toronto");
        await visitor.ChooseTimeAsync();
        await visitor.FillAsync();
        await visitor.PressAsync("Continue");
        await visitor.PressAsync("Confirm appointment");
        await visitor.SeesAsync("Your appointment is booked");
        Assert.That(site.CreateCalls, Is.EqualTo(1));
        Assert.That(visitor.Foreign, Is.Empty);
    }

    [TestCase(false, true)]
    [TestCase(true, false)]
    public async Task On_a_dark_screen_the_pages_are_dark_inside_of_a_layout_only_where_it_says_that_it_is(bool isDark, bool isLight)
    {
        await using var site = await HostAsync(new() { [Layout] = typeof(LayoutOfSite) }, $"Layout={Layout}");
        await using var visitor = await Visitor.OpenAsync(site, new() { ColorScheme = ColorScheme.Dark });

        await visitor.GoAsync("/visits");
        await visitor.Page.EvaluateAsync("isDark => document.documentElement.classList.toggle('booking-dark', isDark)", isDark);

        Assert.That(await StyleAsync(visitor, ".card", "backgroundColor"), isLight ? Is.EqualTo("rgb(255, 255, 255)") : Is.EqualTo("rgb(27, 36, 43)"));
        Assert.That(await StyleAsync(visitor, ".booking", "colorScheme"), Is.EqualTo(isLight ? "light" : "dark"));
    }

    [Test]
    public async Task In_a_frame_the_pages_are_light_as_most_sites_around_them_are()
    {
        await using var site = await TestSite.HostAsync("/visits", services => services.AddBookingEmbedding("https://clinic.example"));
        await using var visitor = await Visitor.OpenAsync(site, new() { ColorScheme = ColorScheme.Dark });

        await visitor.GoAsync("/visits");

        Assert.That(await StyleAsync(visitor, ".card", "backgroundColor"), Is.EqualTo("rgb(255, 255, 255)"));
        Assert.That(await visitor.Page.Locator("meta[name=color-scheme]").GetAttributeAsync("content"), Is.EqualTo("light"));
    }

    private static Task<TestSite> HostAsync(Dictionary<string, Type> views, params string[] settings) => TestSite.HostAsync(
        "/visits",
        services => ViewsOfSite.Add(services, views),
        app =>
        {
            app.MapGet(ViewsOfSite.StyleAddress, () => Results.Text($":root {{ --booking-color: {Colour}; --booking-radius: 0; --booking-font: Georgia, serif; --booking-space: 2rem }}", "text/css"));
            app.MapGet(PlainPage, () => Results.Text(LayoutOfSite.Begin + LayoutOfSite.End, "text/html"));
        },
        settings);

    private static Task<string> StyleAsync(Visitor visitor, string selector, string name) =>
        visitor.Page.Locator(selector).First.EvaluateAsync<string>($"element => getComputedStyle(element).{name}");

    private static Task<string> LooksAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>(
        """
        () => ['html', 'body', 'header.site', 'header.site a', 'header.site button', 'header.site h2'].map(selector => {
          const style = getComputedStyle(document.querySelector(selector));
          return [...style].filter(name => !/size|width|height|origin|inset|^(top|left|right|bottom)/.test(name)).map(name => name + style.getPropertyValue(name)).join() + style.fontSize;
        }).join()
        """);

    private sealed class HelpOfSite : RazorPage<object>
    {
        public override Task ExecuteAsync()
        {
            WriteLiteral("<p>Ask at the front desk</p>");
            return Task.CompletedTask;
        }
    }

    private sealed class LayoutOfSite : RazorPage<object>
    {
        public const string Begin = "<!DOCTYPE html><html lang=\"en\"><body><header class=\"site\"><h2>Site</h2><a href=\"/\">Home</a> <button>Menu</button></header><main class=\"site\">";
        public const string End = "</main></body></html>";

        public override Task ExecuteAsync()
        {
            WriteLiteral(Begin);
            WriteLiteral($"<title>{ViewData["Title"]} | Site</title>");
            Write(RenderBody());
            WriteLiteral(End);
            return Task.CompletedTask;
        }
    }
}
