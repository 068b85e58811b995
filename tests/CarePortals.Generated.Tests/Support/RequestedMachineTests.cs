using System.Globalization;

namespace CarePortals.Generated.Tests.Support;

/// <summary>A run under TZ=Asia/Kathmandu or LANG=ar_SA.UTF-8 says nothing unless this process really is there.</summary>
[Category("Elsewhere")]
[Platform("Linux")]
public sealed class RequestedMachineTests
{
    [Test]
    public void The_zone_of_this_machine_is_the_one_that_TZ_asks_for()
    {
        var zone = Environment.GetEnvironmentVariable("TZ");
        Assume.That(zone, Is.Not.Null.And.Not.Empty);

        Assert.That(TimeZoneInfo.Local.Id, Is.EqualTo(zone));
    }

    [Test]
    public void The_culture_of_this_machine_is_the_one_that_LANG_asks_for()
    {
        var culture = (Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG") ?? "").Split('.')[0];
        Assume.That(culture, Does.Contain('_'));

        Assert.That(CultureInfo.CurrentCulture.Name, Is.EqualTo(culture.Replace('_', '-')));
    }
}
