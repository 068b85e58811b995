using CarePortals.BookingApp.Confirming;
using CarePortals.BookingApp.Tests.Support;

namespace CarePortals.BookingApp.Tests.Parts;

[CancelAfter(30_000)]
internal sealed class MemoryConfirmLedgerTests
{
    private readonly FixedClock _clock = new(TestSite.Now);
    private int _calls;

    [SetUp]
    public void Reset() => _calls = 0;

    [Test]
    public async Task Everybody_who_confirms_while_it_runs_waits_for_the_first()
    {
        var ledger = new MemoryConfirmLedger(_clock);
        var end = new TaskCompletionSource<BookingOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);

        var waiting = Enumerable.Range(0, 20).Select(_ => ledger.RunOnceAsync("a", () => Count(end.Task))).ToArray();
        end.SetResult(new BookingOutcome.NotSent(_clock.Now));

        var outcomes = await Task.WhenAll(waiting);
        Assert.That(outcomes, Is.All.SameAs(outcomes[0]));
        Assert.That(_calls, Is.EqualTo(1));
    }

    [Test]
    public async Task What_was_not_booked_can_be_confirmed_again_and_what_may_be_booked_cannot()
    {
        var ledger = new MemoryConfirmLedger(_clock);
        foreach (var outcome in new BookingOutcome[]
            { new BookingOutcome.NotSent(_clock.Now), new BookingOutcome.SlotTaken(_clock.Now), new BookingOutcome.Refused(_clock.Now), new BookingOutcome.Unknown(_clock.Now) })
        {
            Assert.That(await ledger.RunOnceAsync("a", () => Count(Task.FromResult(outcome))), Is.SameAs(outcome));
        }

        var last = await ledger.RunOnceAsync("a", () => Count(Task.FromResult<BookingOutcome>(new BookingOutcome.NotSent(_clock.Now))));

        Assert.That(last, Is.TypeOf<BookingOutcome.Unknown>());
        Assert.That(_calls, Is.EqualTo(4));
    }

    [Test]
    public async Task An_outcome_is_remembered_for_as_long_as_a_draft_lives()
    {
        var ledger = new MemoryConfirmLedger(_clock);
        Task<BookingOutcome> BookAsync() => ledger.RunOnceAsync("a", () => Count(Task.FromResult<BookingOutcome>(new BookingOutcome.Unknown(_clock.Now))));

        await BookAsync();
        _clock.Now += TimeSpan.FromHours(24) - TimeSpan.FromTicks(1);
        await BookAsync();
        Assert.That(_calls, Is.EqualTo(1));

        _clock.Now += TimeSpan.FromTicks(1);
        await BookAsync();
        Assert.That(_calls, Is.EqualTo(2));
    }

    private Task<BookingOutcome> Count(Task<BookingOutcome> outcome)
    {
        _calls++;
        return outcome;
    }
}
