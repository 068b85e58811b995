using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using CarePortals.Sandbox;
using CarePortals.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests;

/// <summary>What a patient is told, and may do, when nobody knows whether the appointment exists.</summary>
[CancelAfter(180_000)]
internal sealed class DoubtTests
{
    [TestCase(TroubleKind.ResetAfter, "most likely booked, but its confirmation did not reach us")]
    [TestCase(TroubleKind.Unreadable201, "most likely booked, but its confirmation did not reach us")]
    [TestCase(TroubleKind.Error500, "still shown as free, so it was most likely not booked")]
    public async Task The_page_says_what_the_list_of_times_speaks_for(TroubleKind kind, string hint)
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(kind), Operation.CreateAppointment, times: 1);

        var unknown = await patient.ConfirmAsync(await patient.ReviewAsync());

        Assert.That(unknown.Text, Does.Contain(hint).And.Contain("Do not book again for now.").And.Match(@"reference: (\w{4} ){4}\w{4} "), "a reference in groups can be read out");
    }

    [Test]
    public async Task A_time_that_is_still_free_can_be_booked_with_one_more_try_and_no_third()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500), Operation.CreateAppointment, times: 2);

        var unknown = await patient.ConfirmAsync(await patient.ReviewAsync());
        var free = await patient.SubmitAsync(unknown, "check");
        Assert.That(site.CreateCalls, Is.EqualTo(1), "looking sends no booking");
        Assert.That(free.Text, Does.Contain("is still free").And.Contain("your answers are kept"));

        var second = await AgainAsync(patient, free);
        Assert.That(second.Text, Does.Contain("We do not know yet"));
        Assert.That(site.CreateCalls, Is.EqualTo(2));
        var copy = await AgainAsync(patient, await patient.SubmitAsync(unknown, "check"));
        Assert.That(copy.Text, Does.Contain("We do not know yet"));
        Assert.That(site.CreateCalls, Is.EqualTo(2), "a copy of the page leads to the same second try");

        var last = await patient.SubmitAsync(second, "check");
        Assert.That(last.Html, Does.Not.Contain("id=\"again\""));
        Assert.That(last.Text, Does.Contain("Do not book again for now."));
    }

    [Test]
    public async Task The_second_try_books_with_the_answers_of_the_first()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500), Operation.CreateAppointment, times: 1);

        var unknown = await patient.ConfirmAsync(await patient.ReviewAsync());
        var booked = await AgainAsync(patient, await patient.SubmitAsync(unknown, "check"));

        Assert.That(booked.Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(site.Sandbox.Appointments.Single().Values.GetProperty("email").GetString(), Is.EqualTo("jane@example.com"));
    }

    [Test]
    public async Task Looking_while_the_list_cannot_be_read_says_no_more_than_was_known()
    {
        await using var site = await TestSite.StartAsync();
        using var patient = new Patient(site);
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.ResetAfter), Operation.CreateAppointment, times: 1);

        var unknown = await patient.ConfirmAsync(await patient.ReviewAsync());
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.Error500), Operation.GetServiceAvailability);
        var same = await patient.SubmitAsync(unknown, "check");

        Assert.That(same.Status, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(same.Text, Is.EqualTo(unknown.Text));
    }

    [Test]
    public async Task A_success_whose_answer_was_lost_is_not_sent_again_if_a_list_shows_the_time()
    {
        var fake = new FakeCarePortalsClient(new FixedClock(The.Instant(TestSite.Now)));
        fake.ListServices.Returns([Build.Service(service => service.Payment = null)]);
        fake.Book.Returns(new BookingResult.Unknown(
            new BookingUncertainty { Reason = BookingUncertaintyReason.UnreadableSuccess, StatusCode = 201, Listing = SlotListing.StillListed }));
        await using var site = await TestSite.StartAsync(configure: services => services.AddSingleton<ICarePortalsClient>(fake));
        using var patient = new Patient(site);

        var unknown = await patient.ConfirmAsync(await patient.ReviewAsync(The.Consultation));
        var looked = await patient.SubmitAsync(unknown, "check");

        Assert.That(looked.Html, Does.Not.Contain("id=\"again\""));
        Assert.That(looked.Text, Does.Contain("Do not book again for now.").And.Not.Contain("most likely not booked").And.Not.Contain("most likely booked"));
        Assert.That(fake.Calls.Count(call => call.Operation == "Book"), Is.EqualTo(1));
    }

    private static async Task<WebPage> AgainAsync(Patient patient, WebPage free)
    {
        var times = await patient.SubmitAsync(free, "again");
        var review = await patient.SubmitAsync(times, "times", new() { ["start"] = times.Values("start")[0] });
        return await patient.ConfirmAsync(review);
    }
}
