using System.Globalization;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;

namespace CarePortals.Generated.Tests.Availabilities;

[Category("Elsewhere")]
[NonParallelizable]
public sealed class WritingTests
{
    private const string Answer =
        """{"2024-10-30":["2024-10-30T10:15:00.000Z","2024-10-30T10:00:00.000Z","2024-10-30T10:15:00.000Z"],"2024-10-28":[],"queue":{"since":"2024-10-28T14:00:00-04:00"},"__v":3,"note":"2024-10-28T14:00:00+05:45"}""";

    [Test]
    public async Task What_was_read_is_written_back_the_same() =>
        Assert.That(Wire.Write(await Wire.ReadAsync(Answer)), Is.EqualTo(Answer));

    [Test]
    public void What_was_read_is_written_back_the_same_with_the_applications_settings([Values("UTC", "America/New_York", "Asia/Kathmandu")] string zone)
    {
        using var machine = new HostTimeZone(zone);

        Assert.That(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Availability>(Answer)), Is.EqualTo(Answer));
    }

    [Test]
    public void Reading_leaves_the_applications_settings_alone()
    {
        var read = JsonConvert.DeserializeObject<Dictionary<string, object>>("""{"before": "2024-10-28T14:00:00Z"}""")!;
        var wrapped = JsonConvert.DeserializeAnonymousType($$"""{"Inner": {{Answer}}, "After": "2024-10-28T14:00:00Z"}""", new { Inner = new Availability(), After = new object() })!;

        Assert.That(wrapped.After, Is.EqualTo(read["before"]).And.InstanceOf<DateTime>());
    }

    [Test]
    public async Task Instants_are_written_in_UTC_with_milliseconds_whatever_their_offset()
    {
        var availability = new Availability
        {
            Days = new Dictionary<string, IReadOnlyList<DateTimeOffset>>
            {
                ["2024-10-28"] = [DateTimeOffset.Parse("2024-10-28T10:00:00.1234567-04:00", CultureInfo.InvariantCulture), DateTimeOffset.MinValue, DateTimeOffset.MaxValue],
            },
        };

        Assert.That(Wire.Write(availability), Is.EqualTo("""{"2024-10-28":["2024-10-28T14:00:00.123Z","0001-01-01T00:00:00.000Z","9999-12-31T23:59:59.999Z"]}"""));
    }

    [Test]
    [SetCulture("fa-IR")]
    public async Task Instants_are_written_the_same_in_another_calendar() =>
        Assert.That(Wire.Write(await Wire.ReadAsync(Answer)), Is.EqualTo(Answer));

    [Test]
    public async Task Nothing_open_is_written_as_an_empty_object() =>
        Assert.That(Wire.Write(new Availability()), Is.EqualTo("{}"));

    [Test]
    public void No_availability_is_written_as_null() =>
        Assert.That(JsonConvert.SerializeObject(new Dictionary<string, Availability?> { ["a"] = null }), Is.EqualTo("""{"a":null}"""));
}
