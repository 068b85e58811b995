using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.BookingPages.Tests.Parts;

/// <summary>How long a page waits for what it reads.</summary>
[CancelAfter(180_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PatienceTests
{
    private readonly TestClock _clock = new(The.Instant(TestSite.Now)) { SkipsWaits = true };

    [Test]
    public void A_read_that_does_not_end_is_given_up_after_five_seconds(CancellationToken cancellationToken)
    {
        var began = _clock.GetTimestamp();

        Assert.That(async () => await new Patience(_clock).ReadAsync(NeverAsync, cancellationToken), Throws.TypeOf<TimeoutException>());

        Assert.That(_clock.GetElapsedTime(began), Is.EqualTo(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public async Task A_read_that_ends_is_answered() =>
        Assert.That(await new Patience(_clock).ReadAsync(_ => Task.FromResult("answer"), CancellationToken.None), Is.EqualTo("answer"));

    [Test]
    public void A_patient_who_goes_away_is_no_failure_of_the_service() =>
        Assert.That(async () => await new Patience(_clock).ReadAsync(NeverAsync, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    private static async Task<string> NeverAsync(CancellationToken limit)
    {
        await Task.Delay(Timeout.Infinite, limit);
        return "";
    }
}
