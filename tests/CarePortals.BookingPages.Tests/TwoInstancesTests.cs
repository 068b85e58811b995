using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.BookingPages.Tests;

/// <summary>Several instances of the page over one store, behind something that sends requests to any of them.</summary>
[CancelAfter(180_000)]
internal sealed class TwoInstancesTests
{
    [Test]
    public async Task A_booking_whose_every_request_goes_to_the_other_instance_is_one_appointment()
    {
        await using var sites = await SharedSites.StartAsync();
        using var patient = new Patient(sites.One);

        var details = await patient.ChooseTimeAsync(The.FollowUp);
        patient.GoTo(sites.Other);
        var review = await patient.SubmitAsync(details, "details", The.Answers());
        patient.GoTo(sites.One);
        var times = await patient.SubmitAsync(review, "review", to: $"/book/{The.FollowUp}/review?handler=ChangeTime");
        patient.GoTo(sites.Other);
        review = await patient.SubmitAsync(times, "times", new() { ["start"] = times.Values("start")[3] });
        patient.GoTo(sites.One);
        var confirmed = await patient.ConfirmAsync(review);
        patient.GoTo(sites.Other);
        var again = await patient.ConfirmAsync(review);
        var done = await patient.GetAsync(again.Location);

        Assert.That(confirmed.Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(again.Location, Is.EqualTo(confirmed.Location));
        Assert.That(done.Text, Does.Contain("Your appointment is booked").And.Contain(sites.Sandbox.Appointments.Single().AccessKey));
        Assert.That(sites.CreateCalls, Is.EqualTo(1));
    }

    [Test]
    public async Task Confirming_at_once_on_both_books_once_and_answers_the_same()
    {
        await using var sites = await SharedSites.StartAsync();
        using var patient = new Patient(sites.One);
        using var copy = new Patient(sites.Other, patient.Cookies);
        sites.Sandbox.Troubles.Add(new Trouble(TroubleKind.SlowHeaders, 200), Operation.CreateAppointment);

        var review = await patient.ReviewAsync();

        // Both are about to insert before either does.
        var begin = new Rendezvous(2);
        sites.Store.Before = call => call == "begin" && !begin.IsOver ? begin.MeetAsync() : Task.CompletedTask;
        var both = await Task.WhenAll(patient.ConfirmAsync(review), copy.ConfirmAsync(review), copy.ConfirmAsync(review));

        Assert.That(both.Select(page => page.Status), Is.All.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(both.Select(page => page.Location).Distinct().Count(), Is.EqualTo(1));
        Assert.That(sites.CreateCalls, Is.EqualTo(1));
        Assert.That(sites.Sandbox.Appointments, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_keys_are_kept_in_the_folder_that_the_settings_name()
    {
        var folder = Directory.CreateTempSubdirectory("booking-keys");
        try
        {
            await using var site = await TestSite.StartAsync(settings: $"Keys:Folder={folder.FullName}");
            using var patient = new Patient(site);
            await patient.ReviewAsync();

            Assert.That(folder.GetFiles("key-*.xml"), Is.Not.Empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task What_was_not_booked_on_one_can_be_confirmed_on_the_other()
    {
        await using var sites = await SharedSites.StartAsync();
        using var patient = new Patient(sites.One);
        sites.Sandbox.Troubles.Add(new Trouble(TroubleKind.TooManyRequests), Operation.CreateAppointment, times: 1);

        var review = await patient.ConfirmAsync(await patient.ReviewAsync());
        patient.GoTo(sites.Other);

        Assert.That(review.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await patient.ConfirmAsync(review)).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(sites.Sandbox.Appointments, Has.Count.EqualTo(1));
    }
}
