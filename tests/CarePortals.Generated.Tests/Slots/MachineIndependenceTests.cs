using System.Globalization;
using System.Text;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Slots;

/// <summary>What a patient reads depends on the patient's zone, and on nothing of the machine.</summary>
[Category("Elsewhere")]
[NonParallelizable]
public sealed class MachineIndependenceTests
{
    private static readonly string[] Expected =
    [
        "2026-10-31: 23:30-04:00",
        "2026-11-01: 00:00-04:00 00:30-04:00 01:00-04:00* 01:30-04:00* 01:00-05:00* 01:30-05:00* 02:00-05:00",
    ];

    private CultureInfo _culture = CultureInfo.InvariantCulture;

    [SetUp]
    public void KeepCulture() => _culture = CultureInfo.CurrentCulture;

    [TearDown]
    public void RestoreCulture() => CultureInfo.CurrentCulture = _culture;

    [Test]
    public void Grouping_is_the_same_in_every_culture([Values("tr-TR", "ar-SA", "fa-IR", "th-TH", "he-IL", "")] string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Days().Lines(), Is.EqualTo(Expected));
            Assert.That(Days()[0].Date, Is.EqualTo(new DateOnly(2026, 10, 31)));
        }
    }

    [Test]
    public void Grouping_is_the_same_on_every_machine([Values("UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "Europe/Dublin")] string zone)
    {
        using var machine = new HostTimeZone(zone);

        Assert.That(Days().Lines(), Is.EqualTo(Expected));
    }

    [Test]
    public void An_unknown_zone_is_named_in_every_culture([Values("tr-TR", "ar-SA", "fa-IR")] string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.That(() => new Availability().GroupByDay("Nowhere/City"), Throws.ArgumentException.With.Message.Contains("\"Nowhere/City\""));
    }

    [Test]
    public void A_booking_is_written_the_same_in_every_culture_and_zone(
        [Values("tr-TR", "ar-SA", "fa-IR", "th-TH")] string culture,
        [Values("America/New_York", "Asia/Kathmandu")] string zone)
    {
        using var machine = new HostTimeZone(zone);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.That(Encoding.UTF8.GetString(Runtime.Json.JsonBody.Write(Days()[1].Slots[3].Start, "slot")), Is.EqualTo("\"2026-11-01T05:30:00.000Z\""));
    }

    private static IReadOnlyList<SlotDay> Days() =>
        Open.Every(30, "2026-11-01T03:30:00Z", "2026-11-01T07:00:00Z").GroupByDay("America/New_York");
}
