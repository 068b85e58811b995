using CarePortals.Generated.Tests.EndToEnd;

namespace CarePortals.Generated.Tests.Cookbook;

public sealed class QueueTests
{
    private static async Task<BookingResult?> JoinAsync(ICarePortalsClient client, Dictionary<string, object?> values)
    {
        var queue = (await client.ListServicesAsync()).First(service => service.IsActive && service.IsQueueService);
        if (!(await client.GetServiceAvailabilityAsync(queue.Id)).IsQueue)
        {
            return null; // Not open.
        }

        return await client.BookAsync(CreateAppointmentRequest.ForQueue(queue, values, "America/Toronto"));
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task A_patient_joins_the_queue_of_the_sandbox(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken, now: TimeProvider.System.GetUtcNow());

        Assert.That(await JoinAsync(sandbox.Client, SandboxClient.Answers()), Is.TypeOf<BookingResult.Booked>());
        Assert.That(sandbox.Server.Appointments, Has.Count.EqualTo(1));
    }
}
