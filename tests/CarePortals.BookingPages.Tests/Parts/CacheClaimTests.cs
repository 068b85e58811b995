using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.BookingPages.Tests.Parts;

/// <summary>Several instances over a store that can only get and set.</summary>
[CancelAfter(30_000)]
internal sealed class CacheClaimTests
{
    private const string Key = "confirm:a:0";

    private readonly SharedStore _store = new();

    [SetUp]
    public void Reset() => _store.Clear();

    [Test]
    public async Task The_second_does_not_go()
    {
        Assert.That(await ClaimAsync(new TestClock(The.Instant(TestSite.Now)) { SkipsWaits = true }), Is.True);
        Assert.That(await ClaimAsync(new TestClock(The.Instant(TestSite.Now)) { SkipsWaits = true }), Is.False);
    }

    [Test]
    public async Task Of_two_that_both_read_that_nobody_was_here_one_goes()
    {
        // Both read before either writes.
        var read = new Rendezvous(2);
        _store.AfterRead = _ => read.IsOver ? Task.CompletedTask : read.MeetAsync();

        var went = await Task.WhenAll(ClaimAsync(TimeProvider.System), ClaimAsync(TimeProvider.System));

        Assert.That(went.Count(one => one), Is.EqualTo(1));
    }

    [Test]
    public async Task One_that_took_long_to_write_does_not_go_after_another_that_went()
    {
        var (slow, quick) = (new TestClock(The.Instant(TestSite.Now)) { SkipsWaits = true }, new TestClock(The.Instant(TestSite.Now)) { SkipsWaits = true });
        var hold = new TaskCompletionSource();
        _store.BeforeWrite = _ => hold.Task;
        var late = ClaimAsync(slow);
        _store.BeforeWrite = _ => Task.CompletedTask;

        var first = await ClaimAsync(quick);
        slow.Advance(CacheClaim.Settle);
        hold.SetResult();

        Assert.That(first, Is.True);
        Assert.That(await late, Is.False, "somebody may have gone while it was on its way");
    }

    [Test]
    public async Task Of_many_in_any_order_at_most_one_goes()
    {
        var all = 0;
        for (var round = 0; round < 20; round++)
        {
            _store.Clear();
            var random = new Random(round);
            Task Shuffle(string key) => Task.Delay(random.Next(0, 15));
            (_store.AfterRead, _store.BeforeWrite) = (Shuffle, Shuffle);

            var went = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ClaimAsync(TimeProvider.System)));

            // On a machine that is busy a write can take too long, and then nobody goes.
            var count = went.Count(one => one);
            Assert.That(count, Is.LessThanOrEqualTo(1), $"round {round}");
            all += count;
        }

        Assert.That(all, Is.GreaterThan(0));
    }

    private Task<bool> ClaimAsync(TimeProvider clock) => new CacheClaim(_store, clock).TryTakeAsync(Key);
}
