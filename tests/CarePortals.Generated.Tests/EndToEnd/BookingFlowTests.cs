using System.Globalization;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.EndToEnd;

/// <summary>The four steps of the vendor's tutorial, client and sandbox together.</summary>
[Category("Elsewhere")]
[CancelAfter(180_000)]
public sealed class BookingFlowTests
{
    [Test]
    public async Task The_tutorial_can_be_followed_to_its_appointment(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken);

        var services = await sandbox.Client.ListServicesAsync(cancellationToken);
        var service = services.Single(candidate => candidate.Id == "60d5ecb3a0b3f1001fbaa123");
        var availability = await sandbox.Client.GetServiceAvailabilityAsync(service.Id, timezone: "America/New_York", cancellationToken: cancellationToken);
        var form = await sandbox.Client.GetFormAsync(service.Form!.Id!, cancellationToken);
        var day = availability.GroupByDay("America/New_York").Single(day => day.Date == new DateOnly(2024, 10, 28));
        var slot = day.Slots.Single(slot => slot.Start == new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero));
        var appointment = await sandbox.Client.CreateAppointmentAsync(
            CreateAppointmentRequest.For(service, slot, SandboxClient.Answers(), "America/New_York"), cancellationToken);

        Assert.That(form.Fields!.Where(field => field.Required == true).Select(field => field.Name), Is.SubsetOf(SandboxClient.Answers().Keys));
        Assert.That(slot.Start.ToString("HH:mm zzz", CultureInfo.InvariantCulture), Is.EqualTo("10:00 -04:00"));
        Assert.That(appointment.Service!.Id, Is.EqualTo(service.Id));
        Assert.That(appointment.Status, Is.EqualTo("booked"));
        Assert.That(appointment.Reservation, Is.EqualTo(slot.Start));
        Assert.That(appointment.Duration, Is.EqualTo(service.SlotDuration));
        Assert.That(appointment.AccessKey, Is.Not.Empty);
        Assert.That(appointment.VirtualMeeting!.JoinUrl, Does.StartWith("https://"));
        var stored = sandbox.Server.Appointments.Single();
        Assert.That((stored.Id, stored.Start, stored.Timezone), Is.EqualTo((appointment.Id, slot.Start.ToUniversalTime(), "America/New_York")));
        Assert.That(stored.Values.GetProperty("visitReason").GetString(), Is.EqualTo("General check-up and consultation."));

        var fresh = await sandbox.Client.GetServiceAvailabilityAsync(service.Id, cancellationToken: cancellationToken);
        Assert.That(fresh.Slots, Does.Not.Contain(slot.Start).And.Not.Empty);
    }

    [Test]
    public async Task Every_request_carries_the_organization_and_takes_compressed_answers(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken, options => options.ApplicationName = "Clinic page");

        await sandbox.Client.CreateAppointmentAsync(await sandbox.ConsultationRequestAsync(cancellationToken), cancellationToken);
        await sandbox.Client.ForOrganization("appgen_kathmandu").ListServicesAsync(cancellationToken);

        Assert.That(sandbox.Server.Requests.Select(request => request.Organization), Is.EqualTo(["appgen_demo", "appgen_demo", "appgen_demo", "appgen_kathmandu"]));
        Assert.That(sandbox.Server.Requests.Select(request => request.AcceptEncoding), Has.All.Contains("gzip").And.All.Contains("br"));
        Assert.That(sandbox.Server.Requests.Select(request => request.UserAgent), Has.All.Match(@"^CarePortals\.Generated/\d+\.\d+\.\d+\S* \(Clinic page\)$"));
    }

    [TestCase("appgen_kathmandu", "Asia/Kathmandu")]
    [TestCase("appgen_lordhowe", "Australia/Lord_Howe")]
    public async Task Another_organization_books_in_its_own_zone(string organization, string zone, CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken, options => options.OrganizationId = organization);

        var service = (await sandbox.Client.ListServicesAsync(cancellationToken)).First(service => !service.IsQueueService);
        var availability = await sandbox.Client.GetServiceAvailabilityAsync(service.Id, cancellationToken: cancellationToken);
        var days = availability.GroupByDay(zone);

        // The sandbox's dates are those of the clinic's zone, which is the zone asked for here.
        Assert.That(
            days.Select(day => (day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Slots.Count)),
            Is.EqualTo(availability.Days.Where(day => day.Value.Count > 0).Select(day => (day.Key, day.Value.Count))));
        Assert.That(days.SelectMany(day => day.Slots).Select(slot => slot.Start), Is.EqualTo(availability.Slots));
    }

    [Test]
    public async Task A_queue_service_is_booked_with_the_current_time(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken, clock: new TestClock(SandboxClient.Now));

        var service = (await sandbox.Client.ListServicesAsync(cancellationToken)).Single(service => service.IsQueueService);
        var availability = await sandbox.Client.GetServiceAvailabilityAsync(service.Id, cancellationToken: cancellationToken);
        var appointment = await sandbox.Client.CreateAppointmentAsync(
            CreateAppointmentRequest.ForQueue(service, SandboxClient.Answers(), "America/Toronto"), cancellationToken);

        Assert.That(availability.IsQueue, Is.True);
        Assert.That(appointment.Reservation, Is.EqualTo(SandboxClient.Now));
    }
}
