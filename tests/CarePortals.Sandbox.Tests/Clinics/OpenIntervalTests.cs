using CarePortals.Sandbox.Clinics;

namespace CarePortals.Sandbox.Tests.Clinics;

[Category("Elsewhere")]
public sealed class OpenIntervalTests
{
    [TestCase("America/Toronto", 540, 1020)]
    [TestCase("America/Toronto", 90, 180)]
    [TestCase("America/Toronto", 0, 100)]
    [TestCase("Australia/Lord_Howe", 0, 1440)]
    [TestCase("Australia/Lord_Howe", 105, 125)]
    [TestCase("Asia/Kathmandu", 0, 1440)]
    [TestCase("America/St_Johns", 30, 75)]
    [TestCase("Pacific/Apia", 0, 1440)]
    public void Every_minute_of_a_year_is_open_exactly_when_the_wall_clock_says_so(string zoneName, int opens, int closes)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        var open = new HashSet<DateTimeOffset>();
        var twice = 0;
        for (var date = new DateOnly(2025, 12, 30); date < new DateOnly(2027, 1, 3); date = date.AddDays(1))
        {
            foreach (var (start, end) in OpenInterval.On(date, TimeSpan.FromMinutes(opens), TimeSpan.FromMinutes(closes), zone))
            {
                for (var minute = start; minute < end; minute = minute.AddMinutes(1))
                {
                    twice += open.Add(minute) ? 0 : 1;
                }
            }
        }

        var wrong = new List<DateTimeOffset>();
        for (var minute = The.Instant("2026-01-01T00:00Z"); minute < The.Instant("2027-01-01T00:00Z"); minute = minute.AddMinutes(1))
        {
            var clock = TimeZoneInfo.ConvertTime(minute, zone).TimeOfDay.TotalMinutes;
            if (open.Contains(minute) != (clock >= opens && clock < closes))
            {
                wrong.Add(minute);
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(twice, Is.Zero);
        });
    }

    [Test]
    public void A_period_inside_a_repeated_hour_is_open_twice()
    {
        var intervals = OpenInterval.On(
            new DateOnly(2026, 11, 1),
            new TimeSpan(1, 30, 0),
            new TimeSpan(1, 45, 0),
            TimeZoneInfo.FindSystemTimeZoneById("America/Toronto"));

        Assert.That(intervals, Is.EqualTo(new[]
        {
            new OpenInterval(The.Instant("2026-11-01T05:30Z"), The.Instant("2026-11-01T05:45Z")),
            new OpenInterval(The.Instant("2026-11-01T06:30Z"), The.Instant("2026-11-01T06:45Z")),
        }));
    }

    [Test]
    public void A_period_inside_a_skipped_hour_is_never_open() =>
        Assert.That(
            OpenInterval.On(
                new DateOnly(2026, 3, 8),
                new TimeSpan(2, 0, 0),
                new TimeSpan(3, 0, 0),
                TimeZoneInfo.FindSystemTimeZoneById("America/Toronto")),
            Is.Empty);

    [TestCase("2026-03-08", "2026-03-08T05:40Z", "2026-03-08T09:00Z")]
    [TestCase("2026-11-01", "2026-11-01T04:40Z", "2026-11-01T10:00Z")]
    public void A_period_around_a_clock_change_is_one_interval(string date, string start, string end) =>
        Assert.That(
            OpenInterval.On(
                DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
                new TimeSpan(0, 40, 0),
                new TimeSpan(5, 0, 0),
                TimeZoneInfo.FindSystemTimeZoneById("America/Toronto")),
            Is.EqualTo(new[] { new OpenInterval(The.Instant(start), The.Instant(end)) }));
}
