using CarePortals.Generated.Tests.EndToEnd;

namespace CarePortals.Generated.Tests.Faults.Chaos;

[Category("Faults")]
[CancelAfter(180_000)]
public sealed class OneSlotTests
{
    private const int Patients = 200;

    [Test]
    public async Task Of_200_patients_who_want_one_slot_one_is_booked_and_199_get_open_alternatives(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken, options => options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromMinutes(1));
        var request = await sandbox.ConsultationRequestAsync(cancellationToken);
        var open = (await sandbox.Client.GetServiceAvailabilityAsync(request.ServiceId, cancellationToken: cancellationToken)).Slots;

        var results = await Task.WhenAll(Enumerable.Range(0, Patients).Select(_ => sandbox.Client.BookAsync(request, cancellationToken)));

        var taken = results.OfType<BookingResult.SlotTaken>().ToList();
        Assert.That((results.OfType<BookingResult.Booked>().Count(), taken.Count), Is.EqualTo((1, Patients - 1)));
        Assert.That(taken.Select(result => result.Alternatives.Count), Has.All.EqualTo(5));
        Assert.That(taken.SelectMany(result => result.Alternatives).Distinct(), Is.SubsetOf(open.Where(start => start != request.Reservation)));
        Assert.That(sandbox.Server.Appointments, Has.Count.EqualTo(1));
        Assert.That(sandbox.Creates, Is.EqualTo(Patients));
    }
}
