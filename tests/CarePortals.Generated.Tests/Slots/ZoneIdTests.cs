namespace CarePortals.Generated.Tests.Slots;

[Category("Elsewhere")]
public sealed class ZoneIdTests
{
    [TestCase("Nowhere/City")]
    [TestCase("")]
    [TestCase(" ")]
    [TestCase(" America/Toronto")]
    [TestCase("America")]
    [TestCase("America//Toronto")]
    [TestCase("EDT")]
    [TestCase("-04:00")]
    [TestCase("../zoneinfo/America/Toronto")]
    [TestCase("/usr/share/zoneinfo/America/Toronto")]
    public void An_unknown_zone_is_an_error_that_names_it(string id) => AssertRefused(id);

    [TestCase("america/toronto")]
    [TestCase("utc")]
    public void Another_casing_is_an_error_whether_the_zone_was_used_before_or_not(string id)
    {
        Group("America/Toronto");

        AssertRefused(id);
    }

    [TestCase("Eastern Standard Time")]
    [TestCase("China Standard Time")]
    [TestCase("UTC-11")]
    [TestCase("Eastern Standard Time (Mexico)")]
    [TestCase("eastern standard time")]
    public void A_Windows_zone_is_an_error_that_says_how_to_convert_it(string id) =>
        Assert.That(AssertRefused(id), Does.Contain("Convert it with TimeZoneInfo.TryConvertWindowsIdToIanaId"));

    [TestCase("localtime")]
    [TestCase("posixrules")]
    [TestCase("right/America/Toronto")]
    [TestCase("posix/America/Toronto")]
    public void A_file_beside_the_zones_is_an_error(string id) => AssertRefused(id);

    [Test]
    public void No_zone_id_is_an_error() =>
        Assert.That(() => Group(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("ianaTimeZone"));

    [Test]
    public void The_error_says_what_to_give() =>
        Assert.That(() => Group("Nowhere/City"), Throws.ArgumentException.With.Message.StartsWith("\"Nowhere/City\" is not a time zone that this machine knows. Give an IANA id such as America/Toronto."));

    [Test]
    public void The_error_prints_no_control_characters_and_no_endless_id() =>
        Assert.That(
            () => Group("a\r\nb\0" + new string('c', 500)),
            Throws.ArgumentException.With.Message.StartsWith($"\"a??b?{new string('c', 59)}\" is not"));

    [TestCase("America/Argentina/Buenos_Aires")]
    [TestCase("America/Port-au-Prince")]
    [TestCase("Etc/GMT-14")]
    [TestCase("UTC")]
    public void Every_kind_of_IANA_id_is_taken(string id) => Assert.That(Group(id), Has.Count.EqualTo(1));

    private static IReadOnlyList<SlotDay> Group(string id) => Open.At("2026-07-02T14:00:00Z").GroupByDay(id);

    private static string AssertRefused(string id)
    {
        var error = Assert.Throws<ArgumentException>(() => Group(id));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.ParamName, Is.EqualTo("ianaTimeZone"));
            Assert.That(error.Message, Does.StartWith($"\"{id}\" is not a").And.Contain("Give ").Or.Contain("Convert it with TimeZoneInfo.TryConvertWindowsIdToIanaId"));
        }

        return error.Message;
    }
}
