namespace CarePortals.Generated.Tests.Slots;

public sealed class NearestTests
{
    private static readonly Availability FourTimes = Open.At("2026-07-02T14:00:00Z", "2026-07-02T15:00:00Z", "2026-07-02T17:00:00Z", "2026-07-02T18:00:00Z");

    [Test]
    public void The_nearest_times_lie_before_and_after_the_wanted_one() =>
        Assert.That(Hours(FourTimes.Nearest(Open.Instant("2026-07-02T16:10:00Z"), 4)), Is.EqualTo([17, 15, 18, 14]));

    [Test]
    public void Of_two_that_are_equally_near_the_earlier_comes_first()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Hours(FourTimes.Nearest(Open.Instant("2026-07-02T16:00:00Z"), 4)), Is.EqualTo([15, 17, 14, 18]));
            Assert.That(Hours(FourTimes.Nearest(Open.Instant("2026-07-02T16:00:00Z"), 1)), Is.EqualTo([15]));
        }
    }

    [Test]
    public void A_wanted_time_that_is_open_comes_first_in_any_offset()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Hours(FourTimes.Nearest(Open.Instant("2026-07-02T17:00:00Z"), 2)), Is.EqualTo([17, 18]));
            Assert.That(Hours(FourTimes.Nearest(Open.Instant("2026-07-02T13:00:00-04:00"), 1)), Is.EqualTo([17]));
        }
    }

    [TestCase("0001-01-01T00:00:00Z", 14, 15, 17, 18)]
    [TestCase("2026-07-02T13:00:00Z", 14, 15, 17, 18)]
    [TestCase("2026-07-02T18:00:00Z", 18, 17, 15, 14)]
    [TestCase("9999-12-31T23:59:59Z", 18, 17, 15, 14)]
    public void A_wanted_time_outside_takes_from_one_side(string wanted, params int[] expected) =>
        Assert.That(Hours(FourTimes.Nearest(Open.Instant(wanted), 4)), Is.EqualTo(expected));

    [TestCase(0, 0)]
    [TestCase(3, 3)]
    [TestCase(4, 4)]
    [TestCase(5, 4)]
    [TestCase(int.MaxValue, 4)]
    public void There_are_never_more_than_wanted_or_open(int count, int expected) =>
        Assert.That(FourTimes.Nearest(Open.Instant("2026-07-02T16:00:00Z"), count), Has.Count.EqualTo(expected).And.Unique);

    [Test]
    public void The_nearest_times_are_in_UTC() =>
        Assert.That(FourTimes.Nearest(Open.Instant("2026-07-02T12:00:00-04:00"), 4).Select(slot => slot.Offset), Is.All.EqualTo(TimeSpan.Zero));

    [Test]
    public void Nothing_is_near_when_nothing_is_open() =>
        Assert.That(new Availability().Nearest(Open.Instant("2026-07-02T16:00:00Z"), 3), Is.Empty);

    [Test]
    public void A_negative_count_is_an_error_even_when_nothing_is_open() =>
        Assert.That(() => new Availability().Nearest(default, -1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("count"));

    private static IEnumerable<int> Hours(IEnumerable<DateTimeOffset> instants) => instants.Select(instant => instant.Hour);
}
