using CarePortals.BookingPages.Questions;
using CarePortals.BookingPages.Tests.Support;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Checks 9, 10 and 11: mistakes, odd forms, and the way back.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class FormTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task Mistakes_are_listed_with_the_focus_and_each_link_leads_to_its_field(bool script)
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { JavaScriptEnabled = script });

        await visitor.GoAsync($"/book/{The.NightConsultation}?tz=America/Toronto");
        await visitor.ChooseTimeAsync();
        await visitor.Page.GetByLabel("Last name").FillAsync("Doe");
        await visitor.Page.GetByLabel("Month").FillAsync("13");
        await visitor.Page.GetByLabel("Day", new() { Exact = true }).FillAsync("1");
        await visitor.Page.GetByLabel("Year").FillAsync("1980");
        await visitor.Page.GetByLabel("This week").CheckAsync();
        await visitor.Page.GetByLabel("This is not an emergency").CheckAsync();
        await visitor.PressAsync("Continue");

        await Assertions.Expect(visitor.Page.Locator("#problem")).ToBeFocusedAsync();
        Assert.That(await visitor.Page.TitleAsync(), Does.StartWith("Error: Your details"));
        var links = visitor.Page.Locator("#problem a");
        Assert.That(await links.AllInnerTextsAsync(), Is.EqualTo(new[]
        {
            "Enter your first name", "Enter your e-mail address", "Enter your phone number", "Date of birth must be a real date", "Answer the question “What is the matter?”",
        }));
        for (var index = 0; index < await links.CountAsync(); index++)
        {
            await links.Nth(index).ClickAsync();
            var target = (await links.Nth(index).GetAttributeAsync("href"))!;
            await Assertions.Expect(visitor.Page.Locator(target)).ToBeFocusedAsync();
            Assert.That(await visitor.Page.Locator(target).GetAttributeAsync("aria-invalid"), Is.EqualTo("true"));
            var said = await visitor.Page.Locator($".question:has({target}) .problem").InnerTextAsync();
            Assert.That(said, Is.EqualTo(await links.Nth(index).InnerTextAsync()), "the same words at the field");
            Assert.That(await visitor.Page.Locator($":is({target}, fieldset:has({target}))[aria-describedby*=problem]").CountAsync(), Is.EqualTo(1));
        }

        Assert.That(await visitor.Page.GetByLabel("Last name").InputValueAsync(), Is.EqualTo("Doe"));
        Assert.That(await visitor.Page.GetByLabel("Month").InputValueAsync(), Is.EqualTo("13"));
        Assert.That(await visitor.Page.GetByLabel("This week").IsCheckedAsync(), Is.True);
        Assert.That(await visitor.Page.GetByLabel("This is not an emergency").IsCheckedAsync(), Is.True);
    }

    [Test]
    public async Task Odd_questions_and_markup_are_text_and_no_script_of_theirs_runs()
    {
        await using var site = await TestSite.MountedAsync(organization: "appgen_odd");
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.GoAsync("/book/60d5ecb3a0b3f1001fbad001?tz=America/Toronto");
        await visitor.ChooseTimeAsync();
        await visitor.PressAsync("Continue");

        Assert.That(await visitor.Page.TitleAsync(), Does.StartWith("Error: Your details – Odd Questions – "), "a script would have changed it");
        Assert.That(await visitor.Page.Locator("main script, main img").CountAsync(), Is.Zero);
        Assert.That(await Shots.SidewaysAsync(visitor.Page), Is.Empty, "a very long question breaks");
        Assert.That(visitor.Console.Where(line => line.Contains("Content Security Policy", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Back_and_Change_lose_no_answer()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site);
        var name = visitor.Page.GetByLabel("First name");

        await visitor.ReviewAsync();
        await visitor.Page.GoBackAsync();
        Assert.That(await name.InputValueAsync(), Is.EqualTo("Jane"), "the browser's Back");
        Assert.That(await visitor.Page.GetByLabel("The same").IsCheckedAsync(), Is.True);
        await visitor.PressAsync("Continue");

        await visitor.PressAsync("Back to your answers");
        Assert.That(await name.InputValueAsync(), Is.EqualTo("Jane"), "our own Back");
        Assert.That(await visitor.Page.GetByLabel("The same").IsCheckedAsync(), Is.True);
        await visitor.PressAsync("Back to the times");
        await visitor.ChooseTimeAsync(2);
        Assert.That(await name.InputValueAsync(), Is.EqualTo("Jane"), "and from the times");
        await visitor.PressAsync("Continue");

        await visitor.Button("Change First name").ClickAsync();
        await name.FillAsync("Joan");
        await visitor.PressAsync("Continue");
        await visitor.Button("Change the time").ClickAsync();
        await visitor.Times.Nth(5).CheckAsync();
        await visitor.PressAsync("Continue");
        await visitor.SeesAsync("Check your appointment");
        Assert.That(await visitor.TextAsync(), Does.Contain("Joan").And.Contain("jane@example.com"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Enter_in_a_field_goes_on_and_not_back(bool script)
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { JavaScriptEnabled = script });

        await visitor.GoAsync($"/book/{The.FollowUp}/details?start=2026-10-29T14:00:00Z&tz=America/Toronto");
        await visitor.FillAsync();
        await visitor.Page.GetByLabel("First name").PressAsync("Enter");

        await visitor.SeesAsync("Check your appointment");
    }
}
