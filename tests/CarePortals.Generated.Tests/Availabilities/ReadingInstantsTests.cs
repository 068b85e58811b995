using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Availabilities;

/// <summary>Pitfall 7: an instant is read the same on every machine, with an offset or without.</summary>
[Category("Elsewhere")]
[NonParallelizable]
public sealed class ReadingInstantsTests
{
    private static readonly TestCaseData[] Instants =
    [
        new("2026-11-01T05:30:00.000Z", "2026-11-01T05:30:00.0000000+00:00"),
        new("2026-11-01T05:30:00Z", "2026-11-01T05:30:00.0000000+00:00"),
        new("2026-11-01T05:30Z", "2026-11-01T05:30:00.0000000+00:00"),
        new("2026-11-01T05:30:00.1Z", "2026-11-01T05:30:00.1000000+00:00"),
        new("2026-11-01T05:30:00.1234567Z", "2026-11-01T05:30:00.1234567+00:00"),
        new("2026-11-01T01:30:00-04:00", "2026-11-01T05:30:00.0000000+00:00"),
        new("2026-11-01T01:30:00-05:00", "2026-11-01T06:30:00.0000000+00:00"),
        new("2026-11-01T01:30-05:00", "2026-11-01T06:30:00.0000000+00:00"),
        new("2026-11-01T11:15:00.000+05:45", "2026-11-01T05:30:00.0000000+00:00"),
        new("2026-11-01T05:30:00.000+00:00", "2026-11-01T05:30:00.0000000+00:00"),
        new("2026-11-01T19:30:00+14:00", "2026-11-01T05:30:00.0000000+00:00"),
        new("2026-11-01T05:30:00.000", "2026-11-01T05:30:00.0000000+00:00"),
        new("2026-11-01T05:30:00", "2026-11-01T05:30:00.0000000+00:00"),
        new("2026-11-01T05:30", "2026-11-01T05:30:00.0000000+00:00"),
    ];

    [TestCaseSource(nameof(Instants))]
    public async Task Through_the_client_an_instant_is_the_same_in_every_zone_of_the_machine(string wire, string expected)
    {
        foreach (var zone in (string[])["UTC", "America/New_York", "Asia/Kathmandu"])
        {
            using var machine = new HostTimeZone(zone);

            var availability = await Wire.ReadAsync($$"""{"2026-11-01": ["{{wire}}"]}""");

            Assert.That(availability.Days["2026-11-01"].Select(instant => instant.ToString("O")), Is.EqualTo([expected]), zone);
        }
    }

    // With its default settings Newtonsoft makes a DateTime of each text, with others a DateTimeOffset in the machine's zone.
    [TestCaseSource(nameof(Instants))]
    public void Through_JsonConvert_an_instant_is_the_same_in_every_zone_of_the_machine(string wire, string expected)
    {
        foreach (var zone in (string[])["UTC", "America/New_York", "Asia/Kathmandu"])
        {
            using var machine = new HostTimeZone(zone);

            foreach (var settings in (DateParseHandling[])[DateParseHandling.DateTime, DateParseHandling.DateTimeOffset, DateParseHandling.None])
            {
                var availability = JsonConvert.DeserializeObject<Availability>($$"""{"2026-11-01": ["{{wire}}"]}""", new JsonSerializerSettings { DateParseHandling = settings })!;

                Assert.That(availability.Days["2026-11-01"].Select(instant => instant.ToString("O")), Is.EqualTo([expected]), $"{zone} {settings}");
            }
        }
    }

    // Out of a JObject the dates are made already when our converter comes.
    [TestCaseSource(nameof(Instants))]
    public void Out_of_a_JObject_an_instant_is_the_same_in_every_zone_of_the_machine(string wire, string expected)
    {
        foreach (var zone in (string[])["UTC", "America/New_York", "Asia/Kathmandu"])
        {
            using var machine = new HostTimeZone(zone);

            var availability = JObject.Parse($$"""{"2026-11-01": ["{{wire}}"]}""").ToObject<Availability>()!;

            Assert.That(availability.Days["2026-11-01"].Select(instant => instant.ToString("O")), Is.EqualTo([expected]), zone);
        }
    }

    [Test]
    public void Dates_that_have_an_offset_are_taken_as_they_are()
    {
        using var machine = new HostTimeZone("Asia/Kathmandu");
        var days = new JObject { ["2026-11-01"] = new JArray(new DateTimeOffset(2026, 11, 1, 1, 30, 0, TimeSpan.FromHours(-5)), new DateTime(2026, 11, 1, 6, 30, 0, DateTimeKind.Utc)) };

        Assert.That(days.ToObject<Availability>()!.Lines(), Is.EqualTo(["2026-11-01: 06:30:00.000Z 06:30:00.000Z"]));
    }

    [TestCase("ar-SA")]
    [TestCase("fa-IR")]
    [TestCase("th-TH")]
    [TestCase("tr-TR")]
    public async Task An_instant_is_the_same_in_every_culture(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);

            var availability = await Wire.ReadAsync("""{"2026-11-01": ["2026-11-01T01:30:00-04:00"]}""");

            Assert.That(availability.Lines(), Is.EqualTo(["2026-11-01: 05:30:00.000Z"]));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
