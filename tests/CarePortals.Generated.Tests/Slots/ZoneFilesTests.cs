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
    [TestCase("Asia/Rangoon", "Asia/Yangon")]
    [TestCase("US/Pacific", "America/Los_Angeles")]
    [TestCase("EST5EDT", "America/New_York")]
    [TestCase("PST8PDT", "America/Los_Angeles")]
    [TestCase("EST", "America/Panama")]
    [TestCase("HST", "Pacific/Honolulu")]
    [TestCase("CET", "Europe/Brussels")]
    [TestCase("WET", "Europe/Lisbon")]
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

    [TestCase("Asia/Rangoon")]
    [TestCase("GB-Eire")]
    [TestCase("Japan")]
    [TestCase("UTC")]
    [TestCase("CST6CDT")]
    [TestCase("MST7MDT")]
    [TestCase("MST")]
    [TestCase("MET")]
    [TestCase("EET")]
    public void A_booking_needs_no_files_whatever_the_name(string zone)
    {
        using var files = new ZoneFiles();

        var request = CreateAppointmentRequest.For(new Service { Id = "s", Label = "" }, new Slot(DateTimeOffset.UnixEpoch), new Dictionary<string, object?>(), zone);

        Assert.That(request.Meta?.Timezone, Is.EqualTo(zone));
    }

    [Test]
    [Category("Build")]
    [CancelAfter(180_000)]
    public async Task Zones_need_no_ICU(CancellationToken cancellationToken)
    {
        const string Switch = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
        var before = Environment.GetEnvironmentVariable(Switch);
        Environment.SetEnvironmentVariable(Switch, "1");
        try
        {
            var (exitCode, output) = await Generation.Dotnet.RunAsync(
                AppContext.BaseDirectory,
                ["vstest", typeof(ZoneFilesTests).Assembly.Location, $"/TestCaseFilter:TestCategory!=Build&(FullyQualifiedName~{nameof(ZoneFilesTests)}|FullyQualifiedName~{nameof(ZoneIdTests)}|FullyQualifiedName~{nameof(GroupByDayTests)})"],
                cancellationToken);

            Assert.That(exitCode, Is.Zero, output);
            Assert.That(output, Does.Match(@"Passed: +[5-9]\d"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Switch, before);
        }
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
