namespace CarePortals.Generated.Tests.Slots;

public sealed class NextTests
{
    private static readonly Availability ThreeTimes = Open.At("2026-07-02T15:00:00Z", "2026-07-02T14:00:00Z", "2026-07-03T14:00:00Z");

    [TestCase("2026-07-01T00:00:00Z", "2026-07-02T14:00:00Z")]
    [TestCase("2026-07-02T13:59:59.9999999Z", "2026-07-02T14:00:00Z")]
    [TestCase("2026-07-02T14:00:00Z", "2026-07-02T15:00:00Z")]
    [TestCase("2026-07-02T10:00:00-04:00", "2026-07-02T15:00:00Z")]
    [TestCase("2026-07-02T14:00:00.0000001Z", "2026-07-02T15:00:00Z")]
    [TestCase("2026-07-03T13:59:00Z", "2026-07-03T14:00:00Z")]
    public void The_next_time_is_the_first_one_later(string after, string expected)
    {
        var next = ThreeTimes.Next(Open.Instant(after));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(next, Is.EqualTo(Open.Instant(expected)));
            Assert.That(next!.Value.Offset, Is.EqualTo(TimeSpan.Zero));
        }
    }

    [TestCase("2026-07-03T14:00:00Z")]
    [TestCase("9999-12-31T23:59:59Z")]
    public void There_is_no_next_time_at_or_after_the_last(string after) =>
        Assert.That(ThreeTimes.Next(Open.Instant(after)), Is.Null);

    [Test]
    public void There_is_no_next_time_when_nothing_is_open() =>
        Assert.That(new Availability().Next(DateTimeOffset.MinValue), Is.Null);
}
