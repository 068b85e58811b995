using System.Globalization;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Slots;

/// <summary>Distributions whose time zone files lack old names, new names, or everything.</summary>
[Category("Elsewhere")]
[NonParallelizable]
[Platform("Linux")]
public sealed class ZoneFilesTests
{
    [TestCase("Asia/Calcutta", "Asia/Kolkata")]
    [TestCase("Europe/Kiev", "Europe/Kyiv")]
    [TestCase("America/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [TestCase("Asia/Katmandu", "Asia/Kathmandu")]
    [TestCase("Asia/Saigon", "Asia/Ho_Chi_Minh")]
    [TestCase("US/Eastern", "America/New_York")]
    [TestCase("GB", "Europe/London")]
    [TestCase("Europe/Kyiv", "Europe/Kiev")]
    [TestCase("Asia/Kolkata", "Asia/Calcutta")]
    [TestCase("America/Nuuk", "America/Godthab")]
    public void A_zone_is_found_under_the_other_name_that_the_machine_has(string asked, string there)
    {
        var expected = TimeZoneInfo.FindSystemTimeZoneById(there).GetUtcOffset(new DateTimeOffset(2026, 7, 2, 14, 0, 0, TimeSpan.Zero));
        using var files = new ZoneFiles(there);

        Assert.That(TimeZoneInfo.TryFindSystemTimeZoneById(asked, out _), Is.False, "The machine must lack the name.");
        Assert.That(Open.At("2026-07-02T14:00:00Z").GroupByDay(asked)[0].Slots[0].Start.Offset, Is.EqualTo(expected));
    }

    [Test]
    public void Without_any_files_the_error_says_to_install_them()
    {
        using var files = new ZoneFiles();

        Assert.That(() => Open.At("2026-07-02T14:00:00Z").GroupByDay("America/Toronto"), Throws.ArgumentException.With.Message.Contains("no time zone data").And.Message.Contains("tzdata"));
    }

    [Test]
    public async Task A_request_needs_no_files()
    {
        using var files = new ZoneFiles();
        using var test = new TimedClient(_ => Answer.Of(System.Net.HttpStatusCode.OK, "{}"));

        var availability = await test.Client.GetServiceAvailabilityAsync(The.ServiceId, timezone: "Asia/Calcutta");

        Assert.That(availability.Slots, Is.Empty);
    }

    private sealed class ZoneFiles : IDisposable
    {
        private readonly string? _before = Environment.GetEnvironmentVariable("TZDIR");
        private readonly string _folder = Directory.CreateTempSubdirectory("zones-").FullName;

        public ZoneFiles(params string[] names)
        {
            foreach (var name in names)
            {
                var file = Path.Combine(_folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.Copy(Path.Combine("/usr/share/zoneinfo", name), file);
            }

            Set(_folder);
        }

        public void Dispose()
        {
            Set(_before);
            Directory.Delete(_folder, recursive: true);
        }

        private static void Set(string? folder)
        {
            Environment.SetEnvironmentVariable("TZDIR", folder);
            TimeZoneInfo.ClearCachedData();
            CultureInfo.CurrentCulture.ClearCachedData();
        }
    }
}
