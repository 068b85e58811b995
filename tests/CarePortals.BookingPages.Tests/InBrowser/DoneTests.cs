using CarePortals.BookingPages.Tests.Support;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Check 20: the confirmation.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class DoneTests
{
    [Test]
    public async Task The_confirmation_stays_and_the_calendar_gets_one_event()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.BookAsync();
        await Assertions.Expect(visitor.Page.Locator("#booked")).ToBeFocusedAsync();
        var address = visitor.Page.Url;
        var first = await visitor.CalendarAsync();
        await visitor.Page.ReloadAsync();
        await visitor.GoAsync("/");
        await visitor.GoAsync(address);
        await visitor.SeesAsync("Your appointment is booked");
        site.Clock.Now += TimeSpan.FromMinutes(5);

        Assert.That(await visitor.CalendarAsync(), Is.EqualTo(first), "one event for two downloads");
        Assert.That(first, Does.StartWith("BEGIN:VCALENDAR\r\n").And.Contain("\r\nDTSTART:20261029T133000Z\r\n").And.Contain("\r\nDTEND:20261029T134000Z\r\n").And.Contain("https://meet.example/"));
        Assert.That(first, Does.Not.Contain("Jane").And.Not.Contain(site.Sandbox.Appointments.Single().AccessKey));
        Assert.That(first.Split("\r\n"), Is.All.Matches<string>(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
    }

    [Test]
    public async Task The_video_visit_is_joined_by_a_button_and_the_access_key_is_shown_when_asked_for()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.WithoutScriptAsync(site);

        await visitor.BookAsync();
        var join = visitor.Page.Locator("a.button", new() { HasText = "Join the video visit" });
        var key = visitor.Page.GetByText(site.Sandbox.Appointments.Single().AccessKey, new() { Exact = true });

        Assert.That(await join.GetAttributeAsync("href"), Does.StartWith("https://meet.example/"));
        await Assertions.Expect(key).ToBeHiddenAsync();
        await visitor.Page.GetByText("Show the access key").ClickAsync();
        await Assertions.Expect(key).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_access_key_is_copied_by_a_button()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site, new() { Permissions = ["clipboard-read", "clipboard-write"] });

        await visitor.BookAsync();
        await visitor.PressAsync("Copy");
        await visitor.Button("Copied").WaitForAsync();

        Assert.That(await visitor.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), Is.EqualTo(site.Sandbox.Appointments.Single().AccessKey));
    }

    [Test]
    public async Task A_visit_in_person_has_no_link_to_a_meeting_and_a_queue_no_time_for_a_calendar()
    {
        await using var site = await TestSite.MountedAsync(settings: "Clinic:Address=1 Main Street, Toronto");
        using var patient = new Patient(site);

        var answers = The.Answers();
        (answers["answer-day.dob"], answers["answer-month.dob"], answers["answer-year.dob"], answers["answer.province"]) = ("28", "2", "1980", "BC");
        var visit = await patient.GetAsync((await patient.ConfirmAsync(await patient.ReviewAsync(The.Examination, answers: answers))).Location);
        var queue = await patient.SubmitAsync(await patient.GetAsync($"/book/{The.WalkIn}/details"), "details", The.Answers());
        var joined = await patient.GetAsync((await patient.ConfirmAsync(queue)).Location);

        Assert.That(visit.Text, Does.Contain("Come to the clinic").And.Not.Contain("video visit"));
        Assert.That(visit.Html.Split("</main>")[0], Does.Match("1 Main Street, Toronto</strong> <a href=\"https://www.google.com/maps/search/[^\"]*query=1%20Main%20Street%2C%20Toronto\""));
        Assert.That(joined.Text, Does.Contain("You joined the queue").And.Not.Contain("Add to calendar"));
        Assert.That(site.Sandbox.Appointments[0].Values.GetProperty("dob").GetString(), Is.EqualTo("1980-02-28"));
    }

    [Test]
    public async Task Another_site_cannot_frame_the_page_on_the_first_view_nor_on_the_second()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site);
        await visitor.Page.RouteAsync("http://elsewhere.example/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<iframe src='{site.At("/")}'></iframe><iframe src='{site.At($"/book/{The.WalkIn}/details")}'></iframe>",
        }));

        for (var view = 1; view <= 2; view++)
        {
            await visitor.Page.GotoAsync("http://elsewhere.example/");
            Assert.That(visitor.Page.Frames, Has.Count.EqualTo(3));
            foreach (var frame in visitor.Page.Frames.Skip(1))
            {
                Assert.That(frame.Url, Does.StartWith("chrome-error://"), $"view {view}");
            }
        }
    }
}
