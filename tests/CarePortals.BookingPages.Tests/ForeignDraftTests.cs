using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.BookingPages.Tests;

/// <summary>Two clinics on one store and one set of keys: what one of them sealed is worth nothing at the other.</summary>
[CancelAfter(180_000)]
internal sealed class ForeignDraftTests
{
    [TestCase("CarePortals:OrganizationId=appgen_odd")]
    [TestCase("CarePortals:BaseAddress=https://staging.example")]
    public async Task A_draft_of_another_clinic_is_refused_at_every_step(string difference)
    {
        await using var sites = await SharedSites.StartAsync(difference);
        using var patient = new Patient(sites.One);
        var review = await patient.ReviewAsync();
        patient.GoTo(sites.Other);

        foreach (var step in new[] { "Confirm", "Check", "Edit", "ChangeTime", "Time" })
        {
            var refused = await patient.SubmitAsync(review, "review", to: $"/book/{The.FollowUp}/review?handler={step}");
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest), step);
        }

        Assert.That((await patient.SubmitAsync(review, "review", The.Answers(), to: $"/book/{The.FollowUp}/details")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(sites.CreateCalls + sites.Other.CreateCalls, Is.Zero);
    }

    [Test]
    public async Task An_appointment_of_another_clinic_is_not_shown()
    {
        await using var sites = await SharedSites.StartAsync("CarePortals:OrganizationId=appgen_odd");
        using var patient = new Patient(sites.One);
        var booked = await patient.ConfirmAsync(await patient.ReviewAsync());

        Assert.That((await patient.GetAsync(booked.Location)).Text, Does.Contain(sites.Sandbox.Appointments.Single().AccessKey));
        patient.GoTo(sites.Other);

        Assert.That((await patient.GetAsync(booked.Location)).Text, Does.Not.Contain(sites.Sandbox.Appointments.Single().AccessKey));
    }
}
