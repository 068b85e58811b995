using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests;

[CancelAfter(180_000)]
internal sealed class HostileDataTests
{
    private const string Markup = "<script>alert(1)</script><blink>\"'&";

    [Test]
    public async Task Markup_from_the_API_is_shown_as_text_on_every_page()
    {
        var api = Api(new FormField
        {
            Name = Markup,
            Label = Markup,
            Placeholder = Markup,
            Type = "select",
            Options = [new FormOption { Value = Markup, Label = Markup }],
        });
        await using var site = await StartAsync(api);
        using var patient = new Patient(site);

        var services = await patient.GetAsync("/");
        var times = await patient.GetAsync("/book/%3Cb%3E");
        var details = await patient.SubmitAsync(times, "times", new() { ["start"] = "2026-11-02T14:00:00Z" });
        var review = await patient.SubmitAsync(details, "details", new() { [$"answer.{Markup}"] = Markup });
        var confirmed = await patient.ConfirmAsync(review);
        var done = await patient.GetAsync(confirmed.Location);

        Assert.That(confirmed.Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(api.Created.Single().Values[Markup], Is.EqualTo(Markup));
        foreach (var page in new[] { services, times, details, review, done })
        {
            Assert.That(page.Html, Does.Not.Contain("<script>").And.Not.Contain("<blink>").And.Contain("&quot;&#x27;&amp;"));
        }

        Assert.That(done.Html, Does.Not.Contain("href=\"javascript:"), "an address that runs a script is no link");
    }

    [Test]
    public async Task A_question_of_an_unknown_type_is_asked_as_text_and_one_without_a_name_is_not_asked()
    {
        await using var site = await StartAsync(Api(
            new FormField { Name = "mood", Type = "slider", Label = "Mood" },
            new FormField { Name = "mood", Label = "Mood once more" },
            new FormField { Name = " ", Label = "Nameless" }));
        using var patient = new Patient(site);

        var details = await patient.GetAsync("/book/%3Cb%3E/details?start=2026-11-02T14:00:00Z");

        Assert.That(details.Html, Does.Contain("<input type=\"text\" id=\"question-0\" name=\"answer.mood\""));
        Assert.That(details.Text, Does.Not.Contain("once more").And.Not.Contain("Nameless"));
    }

    [TestCase("radio")]
    [TestCase(null)]
    public async Task A_question_of_an_unknown_type_with_options_is_asked_as_a_choice(string? type)
    {
        await using var site = await StartAsync(Api(
            new FormField { Name = "mood", Type = type, Label = "Mood", Options = [new FormOption { Value = "good", Label = "Good" }] }));
        using var patient = new Patient(site);

        var details = await patient.GetAsync("/book/%3Cb%3E/details?start=2026-11-02T14:00:00Z");

        Assert.That(details.Html, Does.Match("<input type=\"radio\" id=\"question-0-0\" name=\"answer.mood\" value=\"good\"[^>]*> <span>Good</span>").And.Contain("No answer"));
    }

    [Test]
    public async Task A_queue_that_only_the_list_of_times_tells_about_is_joined_without_a_time()
    {
        var api = new FakeClient { Services = Api().Services, Availability = new Availability { Queue = new object() } };
        await using var site = await StartAsync(api);
        using var patient = new Patient(site);

        var times = await patient.GetAsync("/book/%3Cb%3E");
        var review = await patient.SubmitAsync(await patient.GetAsync("/book/%3Cb%3E/details"), "details");
        await patient.ConfirmAsync(review);

        Assert.That(times.Text, Does.Contain("You do not choose a time for this service."));
        Assert.That(api.Created.Single().Reservation, Is.EqualTo(default(DateTimeOffset)), "The client sets the time when it joins the queue.");
    }

    [Test]
    public async Task No_services_and_no_times_are_said_in_words()
    {
        await using var none = await StartAsync(new FakeClient());
        await using var full = await StartAsync(new FakeClient { Services = Api().Services });

        Assert.That((await new Patient(none).GetAsync("/")).Text, Does.Contain("There is nothing to book online at the moment."));
        Assert.That((await new Patient(full).GetAsync("/book/%3Cb%3E")).Text, Does.Contain("in the next 90 days. Check again later, or call 416-555-0100."));
    }

    [Test]
    public async Task A_long_description_in_another_script_does_not_lose_the_confirmation()
    {
        var name = new string('診', 100);
        var api = new FakeClient
        {
            Services = [new Service { Id = "<b>", Label = name, Description = new string('診', 5000), Fields = [new FormField { Name = "note" }], IsVirtualMeeting = true }],
            Availability = Api().Availability,
        };
        await using var site = await StartAsync(api);
        using var patient = new Patient(site);

        var review = await patient.SubmitAsync(await patient.GetAsync("/book/%3Cb%3E/details?start=2026-11-02T14:00:00Z"), "details");
        var confirmed = await patient.ConfirmAsync(review);

        var cookie = confirmed.Response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("receipt=", StringComparison.Ordinal));
        Assert.That(cookie, Has.Length.LessThan(4096), "what a browser keeps");
        Assert.That((await patient.GetAsync(confirmed.Location)).Text, Does.Contain("Your appointment is booked").And.Contain(name));
    }

    [Test]
    public async Task A_service_that_is_not_active_cannot_be_booked()
    {
        await using var site = await StartAsync(new FakeClient { Services = [new Service { Id = "1", Label = "Closed", Status = "archived" }] });
        using var patient = new Patient(site);

        Assert.That((await patient.GetAsync("/")).Text, Does.Not.Contain("Closed"));
        Assert.That((await patient.GetAsync("/book/1")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_failure_that_nobody_foresaw_is_not_sent_again()
    {
        var api = new FakeClient { Services = Api().Services, Availability = Api().Availability, Failure = new InvalidOperationException("surprise") };
        await using var site = await StartAsync(api);
        using var patient = new Patient(site);

        var review = await patient.SubmitAsync(await patient.GetAsync("/book/%3Cb%3E/details?start=2026-11-02T14:00:00Z"), "details");
        var first = await patient.ConfirmAsync(review);
        var second = await patient.ConfirmAsync(review);

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(first.Text, Does.Contain("If you had just confirmed an appointment, call 416-555-0100 before you book again.").And.Not.Contain("surprise"));
        Assert.That(second.Text, Does.Contain("We do not know yet whether your appointment was booked"));
        Assert.That(api.Created, Has.Count.EqualTo(1));
    }

    private static FakeClient Api(params FormField[] fields) => new()
    {
        Services = [new Service { Id = "<b>", Label = Markup, Description = Markup, Fields = fields.Length > 0 ? fields : [new FormField { Name = "note" }], IsVirtualMeeting = true }],
        Availability = new Availability
        {
            Days = new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["2026-11-02"] = [new(2026, 11, 2, 14, 0, 0, TimeSpan.Zero)] },
        },
        Appointment = new Appointment
        {
            Id = Markup,
            AccessKey = Markup,
            VirtualMeeting = new VirtualMeeting { JoinUrl = "javascript:alert(1)" },
        },
    };

    private static Task<TestSite> StartAsync(FakeClient api) =>
        TestSite.StartAsync(configure: services => services.AddSingleton<ICarePortalsClient>(api));
}
