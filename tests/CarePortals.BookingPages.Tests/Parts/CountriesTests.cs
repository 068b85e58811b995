using CarePortals.BookingPages.Clinic;
using Microsoft.Extensions.Configuration;

namespace CarePortals.BookingPages.Tests.Parts;

[Category("Elsewhere")]
internal sealed class CountriesTests
{
    [TestCase("America/Toronto", "416-555-0100", null, "CA")]
    [TestCase("Asia/Kathmandu", "01-4123456", null, "NP")]
    [TestCase("America/Toronto", "+44 20 7946 0958", null, "GB")]
    [TestCase("America/Toronto", "416-555-0100", "us", "US")]
    [TestCase("Etc/UTC", "1234", null, null)]
    public void The_country_is_the_setting_s_or_the_phone_s_or_the_zone_s(string zone, string phone, string? country, string? expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Clinic:Name"] = "Clinic",
            ["Clinic:Phone"] = phone,
            ["Clinic:TimeZone"] = zone,
            ["Clinic:Country"] = country,
        }).Build();

        Assert.That(ClinicOptions.Read(configuration.GetSection("Clinic"), "Clinic").Country, Is.EqualTo(expected));
    }
}
