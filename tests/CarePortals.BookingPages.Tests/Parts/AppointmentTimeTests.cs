using System.Globalization;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Tests.Parts;

/// <summary>Times that the clock of a zone shows twice say which of the two they are.</summary>
[Category("Elsewhere")]
internal sealed class AppointmentTimeTests
{
    [TestCase("America/Toronto", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z")]
    [TestCase("Australia/Lord_Howe", "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z")]
    [TestCase("Europe/Dublin", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")]
    [TestCase("Africa/Casablanca", "2026-02-15T01:30:00Z", "2026-02-15T02:30:00Z")]
    public void Both_of_a_repeated_hour_are_named(string zone, string before, string after)
    {
        Assert.That(At(zone, before).ClockText, Is.EqualTo(At(zone, after).ClockText));
        Assert.That(At(zone, before).Which, Is.EqualTo(" " + Texts.ClockBack1));
        Assert.That(At(zone, after).Which, Is.EqualTo(" " + Texts.ClockBack2));
    }

    [TestCase("America/Toronto", "2026-11-01T04:59:00Z")]
    [TestCase("America/Toronto", "2026-11-01T07:00:00Z")]
    [TestCase("America/Toronto", "2026-03-08T06:59:00Z")]
    [TestCase("America/Toronto", "2026-03-08T07:00:00Z")]
    [TestCase("Europe/Dublin", "2026-03-29T01:00:00Z")]
    [TestCase("Pacific/Apia", "2011-12-30T09:30:00Z")]
    [TestCase("Pacific/Apia", "2011-12-30T10:30:00Z")]
    [TestCase("Pacific/Kiritimati", "0001-01-01T00:00:00Z")]
    [TestCase("Etc/GMT+12", "0001-01-01T00:00:00Z")]
    [TestCase("Pacific/Kiritimati", "9999-12-31T23:59:59Z")]
    public void Any_other_time_is_not(string zone, string instant) => Assert.That(At(zone, instant).Which, Is.Empty);

    [Test]
    [SetCulture("fr-CA")]
    [SetUICulture("fr-CA")]
    public void French_dates_times_and_counts_are_those_of_Quebec()
    {
        Assert.Multiple(() =>
        {
            Assert.That(AppointmentTime.TextOf(new(2026, 12, 1)), Is.EqualTo("mardi 1er décembre 2026"));
            Assert.That(AppointmentTime.ShortTextOf(new(2026, 12, 11)), Is.EqualTo("11 décembre"));
            Assert.That(At("America/Toronto", "2026-12-01T14:00:00Z").ClockText, Is.EqualTo("9\u00A0h"));
            Assert.That(At("America/Toronto", "2026-12-01T14:05:00Z").ClockText, Is.EqualTo("9\u00A0h\u00A005"));
            Assert.That((DayChoice.CountOf(16), DayChoice.CountOf(1)), Is.EqualTo(("16 plages", "1 plage")));
        });
    }

    private static AppointmentTime At(string zone, string instant) =>
        new(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));
}
