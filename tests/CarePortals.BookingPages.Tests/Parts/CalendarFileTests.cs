using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Done;

namespace CarePortals.BookingPages.Tests.Parts;

[Category("Elsewhere")]
internal sealed class CalendarFileTests
{
    private static readonly ClinicOptions The = new("Clinic", "416-555-0100", TimeZoneInfo.Utc, ClinicColor.TryParse("#0b5c7a")!.Value) { Address = "1 Main Street, Toronto" };

    private static readonly DateTimeOffset Start = new(2026, 10, 29, 13, 30, 0, TimeSpan.Zero);

    [TestCase(10, "DTEND:20261029T134000Z")]
    [TestCase(null, null)]
    [TestCase(0, null)]
    [TestCase(-5, null)]
    [TestCase(int.MaxValue, null)]
    public void An_end_stands_in_it_when_it_lies_behind_the_start_and_within_a_day(int? minutes, string? end)
    {
        var receipt = new Receipt("d", Start.AddDays(1), "Visit", IsQueue: false, IsInPerson: false, Start, "America/Toronto", IsTimeOfFirstConfirm: false, minutes, "a", AccessKey: null, JoinUrl: null);

        var file = CalendarFile.Of(receipt, The)!;

        Assert.That(file, Does.Contain("DTSTART:20261029T133000Z\r\n"));
        Assert.That(file, end is null ? Does.Not.Contain("DTEND") : Does.Contain($"{end}\r\n"));
    }

    [TestCase(true, "LOCATION:1 Main Street\\, Toronto\r\n")]
    [TestCase(false, null)]
    public void A_visit_in_person_is_where_the_clinic_is(bool isInPerson, string? location)
    {
        var receipt = new Receipt("d", Start.AddDays(1), "Visit", IsQueue: false, isInPerson, Start, "America/Toronto", IsTimeOfFirstConfirm: false, 10, "a", AccessKey: "secret", JoinUrl: null);

        var file = CalendarFile.Of(receipt, The)!;

        Assert.That(file, location is null ? Does.Not.Contain("LOCATION") : Does.Contain(location));
        Assert.That(CalendarLinks.Google(receipt, Start, The), Does.Contain("&dates=20261029T133000Z%2F20261029T134000Z").And.Not.Contain("secret"));
        Assert.That(CalendarLinks.Outlook(receipt, Start, The), Does.Contain("&startdt=2026-10-29T13%3A30%3A00Z&enddt=2026-10-29T13%3A40%3A00Z"));
    }
}
