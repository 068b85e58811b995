using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Store;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated.Tests.Support;
using Microsoft.AspNetCore.DataProtection;

namespace CarePortals.BookingPages.Tests.Parts;

/// <summary>One instance and its store.</summary>
[Category("Elsewhere")]
[CancelAfter(180_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ConfirmLedgerTests
{
    // Each test has its own clock: what an earlier test left waiting would move a shared one.
    private readonly EphemeralDataProtectionProvider _keys = new();
    private readonly TestClock _clock = new(The.Instant(TestSite.Now)) { SkipsWaits = true };
    private SharedStore _store = null!;
    private ConfirmLedger _ledger = null!;
    private Draft _draft = null!;
    private int _calls;

    [SetUp]
    public async Task Reset()
    {
        _store = new SharedStore(_clock);
        _ledger = Ledgers.Over(_store, _keys, _clock);
        _draft = Draft.Begin(new ServiceSummary("1", "Consultation", null, 15, true, false, null), [], _clock.GetUtcNow().AddDays(1), TimeZoneInfo.Utc, _clock.GetUtcNow(), await _store.NameAsync());
        _calls = 0;
    }

    [Test]
    public async Task Everybody_who_confirms_while_it_runs_waits_for_the_first()
    {
        var end = new TaskCompletionSource<BookingOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);

        var waiting = Enumerable.Range(0, 20).Select(_ => _ledger.RunOnceAsync(_draft, () => Count(end.Task))).ToArray();
        end.SetResult(new BookingOutcome.NotSent(_clock.GetUtcNow()));

        var outcomes = await Task.WhenAll(waiting);
        Assert.That(outcomes, Is.All.EqualTo(outcomes[0]));
        Assert.That(_calls, Is.EqualTo(1));
    }

    [Test]
    public async Task What_was_not_booked_can_be_confirmed_again_and_what_may_be_booked_cannot()
    {
        foreach (var outcome in new BookingOutcome[]
            { new BookingOutcome.NotSent(_clock.GetUtcNow()), new BookingOutcome.SlotTaken(_clock.GetUtcNow()), new BookingOutcome.Refused(_clock.GetUtcNow()), new BookingOutcome.Unknown(_clock.GetUtcNow()) })
        {
            Assert.That(await RunAsync(outcome), Is.EqualTo(outcome));
        }

        Assert.That(await RunAsync(new BookingOutcome.NotSent(_clock.GetUtcNow())), Is.TypeOf<BookingOutcome.Unknown>());
        Assert.That(_calls, Is.EqualTo(4));
    }

    [Test]
    public async Task A_booking_is_remembered_with_all_that_its_page_shows()
    {
        var booked = new BookingOutcome.Booked(new BookedAppointment("a1", _clock.GetUtcNow(), 15, "secret key", "https://meet.example/1"), _clock.GetUtcNow());

        await RunAsync(booked);

        Assert.That(await Ledgers.Over(_store, _keys, _clock).RunOnceAsync(_draft, () => throw new InvalidOperationException()), Is.EqualTo(booked));
        Assert.That(_store.Text, Does.Not.Contain("secret key"), "what the store holds is sealed");
    }

    [Test]
    public async Task A_failure_that_nobody_foresaw_stays_in_doubt()
    {
        Assert.That(async () => await _ledger.RunOnceAsync(_draft, () => throw new InvalidOperationException("surprise")), Throws.InvalidOperationException);

        Assert.That(await RunAsync(new BookingOutcome.NotSent(_clock.GetUtcNow())), Is.TypeOf<BookingOutcome.Unknown>());
        Assert.That(_calls, Is.Zero);
    }

    [Test]
    public async Task An_instance_that_died_while_it_booked_leaves_the_booking_in_doubt()
    {
        var began = new TaskCompletionSource();
        _ = _ledger.RunOnceAsync(_draft, () =>
        {
            began.SetResult();
            return new TaskCompletionSource<BookingOutcome>().Task;
        });
        await began.Task;

        var other = await Ledgers.Over(_store, _keys, _clock).RunOnceAsync(_draft, () => throw new InvalidOperationException());

        Assert.That(other, Is.TypeOf<BookingOutcome.Unknown>());
    }

    [Test]
    public async Task A_store_that_fails_after_the_booking_takes_nothing_from_the_patient_who_booked()
    {
        var booked = new BookingOutcome.Booked(new BookedAppointment("a1", null, null, null, null), _clock.GetUtcNow());
        var other = Ledgers.Over(_store, _keys, _clock);
        _store.Refuse("finish");

        Assert.That(await RunAsync(booked), Is.EqualTo(booked));
        Assert.That(await other.RunOnceAsync(_draft, () => throw new InvalidOperationException()), Is.TypeOf<BookingOutcome.Unknown>());
        Assert.That(_calls, Is.EqualTo(1));
    }

    [Test]
    public async Task An_outcome_that_the_store_refused_is_stored_when_it_does_what_it_is_asked_again(CancellationToken cancellationToken)
    {
        var clock = new TestClock(The.Instant(TestSite.Now));
        var booked = new BookingOutcome.Booked(new BookedAppointment("a1", null, null, null, null), clock.GetUtcNow());
        var store = new SharedStore(clock);
        var ledger = Ledgers.Over(store, _keys, clock);
        _draft = _draft with { Ledger = await store.NameAsync() };
        store.Refuse("finish");

        await clock.CompleteAsync(ledger.RunOnceAsync(_draft, () => Task.FromResult<BookingOutcome>(booked)));
        Assert.That(await ledger.FindAsync(_draft), Is.EqualTo(booked), "this instance knows it");
        Assert.That(await Ledgers.Over(store, _keys, clock).FindAsync(_draft), Is.Null);

        store.Recover();
        while (await Ledgers.Over(store, _keys, clock).FindAsync(_draft) is not BookingOutcome.Booked)
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Delay(1, cancellationToken);
        }

        Assert.That(await Ledgers.Over(store, _keys, clock).FindAsync(_draft), Is.EqualTo(booked));
    }

    [Test]
    public async Task A_store_that_cannot_be_asked_sends_nothing_and_says_nothing_about_the_booking()
    {
        _store.Refuse("begin");

        Assert.That(async () => await RunAsync(new BookingOutcome.NotSent(_clock.GetUtcNow())), Throws.TypeOf<StoreException>());
        Assert.That(_calls, Is.Zero);
    }

    [Test]
    public async Task An_insertion_whose_answer_was_lost_is_sent_once_by_the_one_that_asked_for_it()
    {
        _store.After = call => call == "begin" ? throw new StoreException("lost") : Task.CompletedTask;
        Assert.That(async () => await RunAsync(new BookingOutcome.Unknown(_clock.GetUtcNow())), Throws.TypeOf<StoreException>());

        _store.Recover();
        await RunAsync(new BookingOutcome.Unknown(_clock.GetUtcNow()));
        await RunAsync(new BookingOutcome.Unknown(_clock.GetUtcNow()));
        await Ledgers.Over(_store, _keys, _clock).RunOnceAsync(_draft, () => throw new InvalidOperationException());

        Assert.That(_calls, Is.EqualTo(1));
    }

    [Test]
    public async Task A_connection_that_was_cut_once_is_no_reason_to_ask_the_patient()
    {
        var cut = 0;
        _store.Before = call => call == "begin" && cut++ < 2 ? throw new StoreException("cut") : Task.CompletedTask;

        Assert.That(await RunAsync(new BookingOutcome.Refused(_clock.GetUtcNow())), Is.TypeOf<BookingOutcome.Refused>());
    }

    [Test]
    public async Task A_draft_of_another_memory_is_not_sent()
    {
        Assert.That(await _ledger.RunOnceAsync(_draft with { Ledger = "another" }, () => throw new InvalidOperationException()), Is.Null);
    }

    [Test]
    public async Task Whoever_died_is_in_doubt_after_the_client_s_time_limit_and_not_before()
    {
        var clock = new TestClock(The.Instant(TestSite.Now));
        var store = new SharedStore(clock);
        _draft = _draft with { Ledger = await store.NameAsync() };
        _ = Ledgers.Over(store, _keys, clock).RunOnceAsync(_draft, () => new TaskCompletionSource<BookingOutcome>().Task);

        clock.Advance(Ledgers.Tenant.LongestCreate);
        Assert.That(await Ledgers.Over(store, _keys, clock).FindAsync(_draft), Is.Null);
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.That(await Ledgers.Over(store, _keys, clock).FindAsync(_draft), Is.TypeOf<BookingOutcome.Unknown>());
    }

    [Test]
    public async Task What_another_instance_books_is_looked_for_at_once_and_then_four_times_a_second()
    {
        var end = new TaskCompletionSource<BookingOutcome>();
        var looks = new List<TimeSpan>();
        _ = Ledgers.Over(_store, _keys, _clock).RunOnceAsync(_draft, () => end.Task);
        _store.Before = _ =>
        {
            looks.Add(_clock.Elapsed);
            if (looks.Count == 40)
            {
                end.SetResult(new BookingOutcome.Refused(_clock.GetUtcNow()));
            }

            return Task.CompletedTask;
        };

        var outcome = await _ledger.RunOnceAsync(_draft, () => throw new InvalidOperationException());

        Assert.That(outcome, Is.TypeOf<BookingOutcome.Refused>());
        Assert.That(looks.Zip(looks.Skip(1), (one, next) => next - one).Take(3), Is.All.LessThan(TimeSpan.FromMilliseconds(10)));
        Assert.That(looks.Zip(looks.Skip(1), (one, next) => next - one), Is.All.LessThanOrEqualTo(TimeSpan.FromMilliseconds(250)));
    }

    [Test]
    public async Task What_is_known_of_a_draft_is_found_without_sending_it()
    {
        var end = new TaskCompletionSource<BookingOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.That(await _ledger.FindAsync(_draft), Is.Null, "nobody confirmed it");

        await RunAsync(new BookingOutcome.NotSent(_clock.GetUtcNow()));
        Assert.That(await _ledger.FindAsync(_draft), Is.TypeOf<BookingOutcome.NotSent>());

        var second = _ledger.RunOnceAsync(_draft, () => Count(end.Task));
        while (_calls < 2 && !second.IsCompleted)
        {
            await Task.Yield();
        }

        Assert.That(await _ledger.FindAsync(_draft), Is.Null, "the next Confirm is under way, so the last one's outcome says nothing");
        end.SetResult(new BookingOutcome.Unknown(_clock.GetUtcNow()));
        await second;

        Assert.That(await Ledgers.Over(_store, _keys, _clock).FindAsync(_draft), Is.TypeOf<BookingOutcome.Unknown>());
        Assert.That(_calls, Is.EqualTo(2));
    }

    private Task<BookingOutcome?> RunAsync(BookingOutcome outcome) => _ledger.RunOnceAsync(_draft, () => Count(Task.FromResult(outcome)));

    private Task<BookingOutcome> Count(Task<BookingOutcome> outcome)
    {
        _calls++;
        return outcome;
    }
}
