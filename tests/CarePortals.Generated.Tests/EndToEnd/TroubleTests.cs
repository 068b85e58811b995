using CarePortals.Generated.Tests.Support;
using CarePortals.Sandbox;
using Operation = CarePortals.Sandbox.Operation;

namespace CarePortals.Generated.Tests.EndToEnd;

/// <summary>What the fault matrix does not see of a service in trouble: what a message says, what is read, when a read is tried again.</summary>
[Category("Elsewhere")]
[CancelAfter(180_000)]
public sealed class TroubleTests
{
    [TestCase(TroubleKind.Unreadable201, 201)]
    [TestCase(TroubleKind.Empty204, 204)]
    public async Task A_success_that_cannot_be_read_says_that_the_booking_may_exist(TroubleKind trouble, int status, CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken);
        var request = await sandbox.ConsultationRequestAsync(cancellationToken);
        sandbox.Server.Troubles.Add(new Trouble(trouble), Operation.CreateAppointment);

        var lost = await Caught.From<ApiException>(() => sandbox.Client.CreateAppointmentAsync(request, cancellationToken));

        Assert.That(lost.StatusCode, Is.EqualTo(status));
        Assert.That(lost.Message, Does.Contain("may have carried out"));
        Assert.That(sandbox.Server.Appointments, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Loose_answers_are_read_like_strict_ones(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken);
        var strict = await sandbox.Client.ListServicesAsync(cancellationToken);
        var open = await sandbox.Client.GetServiceAvailabilityAsync(strict[0].Id, cancellationToken: cancellationToken);
        sandbox.Server.Troubles.Add(new Trouble(TroubleKind.Loose));

        var loose = await sandbox.Client.ListServicesAsync(cancellationToken);
        var looselyOpen = await sandbox.Client.GetServiceAvailabilityAsync(strict[0].Id, cancellationToken: cancellationToken);
        var form = await sandbox.Client.GetFormAsync(loose[0].Form!.Id!, cancellationToken);
        var appointment = await sandbox.Client.CreateAppointmentAsync(
            CreateAppointmentRequest.For(loose[0], new Slot(looselyOpen.Slots[0]), SandboxClient.Answers(), "America/Toronto"), cancellationToken);

        Assert.That(
            loose.Select(service => (service.Id, service.SlotDuration, service.Payment?.Price, service.Form?.Id, service.IsActive)),
            Is.EqualTo(strict.Select(service => (service.Id, service.SlotDuration, service.Payment?.Price, service.Form?.Id, service.IsActive))));
        Assert.That(looselyOpen.Slots, Is.EqualTo(open.Slots));
        Assert.That(form.Fields, Is.Not.Empty);
        Assert.That(appointment.Service!.Id, Is.EqualTo(loose[0].Id));
    }

    [Test]
    public async Task A_read_outlives_two_failures(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken);
        sandbox.Server.Troubles.Add(new Trouble(TroubleKind.TooManyRequests, 0), times: 2);

        var services = await sandbox.Client.ListServicesAsync(cancellationToken);

        Assert.That(services, Is.Not.Empty);
        Assert.That(sandbox.Server.Requests, Has.Count.EqualTo(3));
    }

    [TestCase(1)]
    [TestCase(0)]
    public async Task An_answer_that_is_too_large_after_decompression_is_an_error_with_its_status(int mebibytes, CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken, options => options.MaxResponseBytes = 64 * 1024);
        sandbox.Server.Troubles.Add(new Trouble(TroubleKind.HugeBody, mebibytes));

        var tooLarge = await Caught.From<ApiException>(() => sandbox.Client.ListServicesAsync(cancellationToken));

        Assert.That(tooLarge.StatusCode, Is.EqualTo(200));
        Assert.That(tooLarge.Message, Does.Contain("65536 bytes (MaxResponseBytes)"));
        Assert.That(sandbox.Server.Requests, Has.Count.EqualTo(1), "what is too large once is so again, so it is not tried again");
    }
}
