using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Checks 12 to 15: Confirm, pressed in every way and ending in every way.</summary>
[Category("Browser")]
[Parallelizable]
[CancelAfter(180_000)]
internal sealed class ConfirmTests
{
    // Long enough for a patient to do something else meanwhile, on a busy machine too.
    private static readonly Trouble Slow = new(TroubleKind.SlowHeaders, 3000);

    [TestCase(true)]
    [TestCase(false)]
    public async Task However_often_Confirm_is_sent_there_is_one_create_call_and_one_confirmation(bool script)
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { JavaScriptEnabled = script });
        site.Sandbox.Troubles.Add(Slow, Operation.CreateAppointment);
        var confirm = visitor.Page.Locator("#review button");

        await visitor.ReviewAsync();
        var draft = await visitor.Page.Locator("#review input[name=draft]").InputValueAsync();
        await visitor.HitAsync(confirm, 300);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForTimeoutAsync(300);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.SeesAsync("Your appointment is booked");
        var done = visitor.Page.Url;

        await BackToReviewAsync(visitor.Page);
        await visitor.SeesAsync("Check your appointment");
        await confirm.ClickAsync();
        await visitor.SeesAsync("Your appointment is booked");

        Assert.That(visitor.Page.Url, Is.EqualTo(done));
        Assert.That(draft, Is.Not.Empty);
        Assert.That(site.CreateCalls, Is.EqualTo(1));
    }

    [Test]
    public async Task Reloading_while_it_is_sent_and_a_copied_tab_get_the_same_confirmation()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site);
        site.Sandbox.Troubles.Add(Slow, Operation.CreateAppointment);

        await visitor.ReviewAsync();
        var copy = await visitor.OpenTabAsync();
        await copy.GoAsync("/");
        await copy.Page.SetContentAsync((await visitor.Page.ContentAsync()).Replace("action=\"/", $"action=\"{site.Address}", StringComparison.Ordinal));
        await visitor.Page.EvaluateAsync("() => document.addEventListener('submit', () => setTimeout(() => location.reload(), 300))");
        await visitor.Page.RunAndWaitForRequestAsync(
            () => visitor.HitAsync(visitor.Button("Confirm appointment")), request => request.Url.EndsWith("/details", StringComparison.Ordinal));
        await visitor.SeesAsync("Check your appointment");
        await visitor.PressAsync("Confirm appointment");
        await copy.PressAsync("Confirm appointment");
        await visitor.SeesAsync("Your appointment is booked");
        await copy.SeesAsync("Your appointment is booked");

        Assert.That(copy.Page.Url, Is.EqualTo(visitor.Page.Url));
        Assert.That(site.CreateCalls, Is.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_time_that_was_taken_is_said_first_and_another_one_is_booked_with_the_same_answers(bool script)
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { JavaScriptEnabled = script });
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Taken), Operation.CreateAppointment, times: 1);

        var taken = await visitor.ReviewAsync();
        var lists = Lists(site);
        await visitor.PressAsync("Confirm appointment");
        await visitor.SeesAsync("Choose a time");

        await Assertions.Expect(visitor.Page.Locator("#problem")).ToBeFocusedAsync();
        Assert.That(await visitor.Page.Locator("#problem").InnerTextAsync(), Does.Contain("was just taken by someone else.").And.Contain("Your appointment is not booked yet."));
        Assert.That(Lists(site), Is.GreaterThan(lists), "the list is a new one");
        Assert.That(await visitor.Page.Locator($"input[value='{taken}']").CountAsync(), Is.Zero);
        Assert.That(await visitor.Page.Locator("input[name=start]:checked").CountAsync(), Is.Zero);

        await visitor.Times.Nth(3).CheckAsync();
        await visitor.PressAsync("Continue");
        await visitor.SeesAsync("Check your appointment");
        Assert.That(await visitor.TextAsync(), Does.Contain("Jane").And.Contain("jane@example.com"));
        await visitor.PressAsync("Confirm appointment");
        await visitor.SeesAsync("Your appointment is booked");
    }

    [TestCase(TroubleKind.SlowHeaders, 30_000)]
    [TestCase(TroubleKind.ResetAfter, null)]
    [TestCase(TroubleKind.Html502After, null)]
    [TestCase(TroubleKind.Unreadable201, null)]
    public async Task A_booking_in_doubt_is_called_so_and_reloading_does_not_send_it_again(TroubleKind kind, int? value)
    {
        // The limit holds for the reads before the booking too, so a busy machine needs this much.
        await using var site = await TestSite.MountedAsync(settings: ["CarePortals:AttemptTimeout=00:00:06", "CarePortals:TotalTimeout=00:00:06"]);
        await using var visitor = await Visitor.OpenAsync(site);
        site.Sandbox.Troubles.Add(new Trouble(kind, value), Operation.CreateAppointment, times: 1);

        await visitor.ReviewAsync();
        await visitor.PressAsync("Confirm appointment");
        await visitor.SeesAsync("We do not know yet whether your appointment was booked");
        var text = await visitor.TextAsync();
        Assert.That(text, Does.Contain("Do not book again for now.").And.Contain("416-555-0100"));
        Assert.That(await visitor.Button("Confirm appointment").CountAsync(), Is.Zero);

        await visitor.Page.ReloadAsync();
        Assert.That(await visitor.TextAsync(), Is.EqualTo(text));
        await visitor.PressAsync("Check again");
        await visitor.SeesAsync("We do not know yet whether your appointment was booked");
        Assert.That(await visitor.TextAsync(), Does.Contain("most likely booked, but its confirmation did not reach us"));
        Assert.That(site.CreateCalls, Is.EqualTo(1));
    }

    [Test]
    public async Task Two_tabs_with_two_services_do_not_mix_and_both_book()
    {
        await using var site = await TestSite.MountedAsync();
        await using var one = await Visitor.OpenAsync(site);
        var two = await one.OpenTabAsync();

        await one.GoAsync($"/book/{The.FollowUp}?tz=America/Toronto");
        await one.ChooseTimeAsync();
        await two.GoAsync($"/book/{The.WalkIn}/details");
        await one.FillAsync("Jane");
        await two.Page.GetByLabel("First name").FillAsync("Joan");
        await two.Page.GetByLabel("Last name").FillAsync("Roe");
        await two.Page.GetByLabel("E-mail", new() { Exact = true }).FillAsync("joan@example.com");
        await two.Page.GetByLabel("Phone").FillAsync("416 555 0199");
        await one.PressAsync("Continue");
        await two.PressAsync("Continue");
        Assert.That(await one.TextAsync(), Does.Contain("Jane").And.Not.Contain("Joan"));
        Assert.That(await two.TextAsync(), Does.Contain("Joan").And.Not.Contain("Jane"));
        await one.PressAsync("Confirm appointment");
        await two.PressAsync("Join the queue");
        await one.SeesAsync("Your appointment is booked");
        await two.SeesAsync("You joined the queue");
        await one.Page.ReloadAsync();

        Assert.That(await one.TextAsync(), Does.Contain("Follow-up Visit"));
        Assert.That(site.Sandbox.Appointments, Has.Count.EqualTo(2));
    }

    // The browser asks whether to send the form again, which only checks it.
    private static async Task BackToReviewAsync(IPage page)
    {
        try
        {
            await page.GoBackAsync();
        }
        catch (PlaywrightException question) when (question.Message.Contains("ERR_CACHE_MISS", StringComparison.Ordinal))
        {
            await page.WaitForTimeoutAsync(300);
        }

        await page.ReloadAsync();
    }

    private static int Lists(TestSite site) => site.Sandbox.Requests.Count(request => request.Operation == Operation.GetServiceAvailability);
}
