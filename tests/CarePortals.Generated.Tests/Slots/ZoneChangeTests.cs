
namespace CarePortals.Generated.Tests.Slots;

/// <summary>What <see cref="SlotDays"/> relies on, for every zone of this machine.</summary>
[Category("Elsewhere")]
public sealed class ZoneChangeTests
{
    private static readonly DateTime First = new(1970, 1, 2, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Between_two_changes_of_a_zones_clocks_lie_more_than_six_days()
    {
        var close = new List<string>();
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            var (offset, change) = (zone.GetUtcOffset(First), DateTime.MinValue);
            for (var day = First; day < Last; day = day.AddHours(12))
            {
                if (zone.GetUtcOffset(day) is var next && next != offset)
                {
                    if (day - change < TimeSpan.FromDays(6.5))
                    {
                        close.Add($"{zone.Id} {day:O}");
                    }

                    (offset, change) = (next, day);
                }
            }
        }

        Assert.That(close, Is.Empty);
    }
}
