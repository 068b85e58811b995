namespace CarePortals.Generated.Tests.Slots;

public sealed class OpenSlotsTests
{
    [Test]
    public void Slots_are_in_UTC_ascending_and_distinct()
    {
        var slots = Open.At("2026-07-02T16:00:00+02:00", "2026-07-02T13:00:00Z", "2026-07-02T14:00:00Z", "2026-07-02T09:30:00-04:00").Slots;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(slots, Is.EqualTo([Open.Instant("2026-07-02T13:00:00Z"), Open.Instant("2026-07-02T13:30:00Z"), Open.Instant("2026-07-02T14:00:00Z")]));
            Assert.That(slots.Select(slot => slot.Offset), Is.All.EqualTo(TimeSpan.Zero));
        }
    }

    [Test]
    public void Slots_of_all_days_are_joined()
    {
        var availability = new Availability
        {
            Days = new Dictionary<string, IReadOnlyList<DateTimeOffset>>
            {
                ["2026-07-03"] = [Open.Instant("2026-07-03T14:00:00Z")],
                ["2026-07-04"] = [],
                ["2026-07-02"] = [Open.Instant("2026-07-02T14:00:00Z"), Open.Instant("2026-07-03T14:00:00Z")],
            },
        };

        Assert.That(availability.Slots, Is.EqualTo([Open.Instant("2026-07-02T14:00:00Z"), Open.Instant("2026-07-03T14:00:00Z")]));
    }

    [Test]
    public void Slots_are_computed_once_and_cannot_be_changed()
    {
        var availability = Open.At("2026-07-02T14:00:00Z");

        var slots = availability.Slots;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.Slots, Is.SameAs(slots));
            Assert.That(slots, Is.Not.InstanceOf<DateTimeOffset[]>().And.Not.InstanceOf<List<DateTimeOffset>>());
        }
    }

    [Test]
    public void Days_stay_as_they_were_listed()
    {
        DateTimeOffset[] listed = [Open.Instant("2026-07-02T14:00:00Z"), Open.Instant("2026-07-02T13:00:00Z"), Open.Instant("2026-07-02T14:00:00Z")];
        var availability = new Availability { Days = new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["2026-07-02"] = listed, ["2026-07-03"] = [] } };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.Slots, Has.Count.EqualTo(2));
            Assert.That(availability.Days.Keys, Is.EqualTo(["2026-07-02", "2026-07-03"]));
            Assert.That(availability.Days["2026-07-02"], Is.EqualTo(listed));
            Assert.That(availability.Days["2026-07-03"], Is.Empty);
        }
    }

    [Test]
    public void An_availability_made_by_hand_is_empty_and_no_queue()
    {
        var availability = new Availability();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.Slots, Is.Empty);
            Assert.That(availability.Days, Is.Empty);
            Assert.That(availability.IsQueue, Is.False);
            Assert.That(availability.Next(DateTimeOffset.MinValue), Is.Null);
        }
    }
}
